package padlock.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import padlock.progress.SignedRecord.Verdict;

class SignedRecordTest {
    private static final CompletionRecord RECORD = new CompletionRecord(
            Instant.parse("2026-11-22T09:00:00Z"),
            "Zoë \"Z\"",
            List.of(new CompletionRecord.Line("hsts-is-learned", "HSTS is learned", 1, 2)),
            1,
            2,
            1,
            2);

    @TempDir
    Path folder;

    private String file = "";

    @BeforeEach
    void aSignedRecord() throws CannotKeep {
        file = SignedRecord.write(RECORD, key());
    }

    private RecordKey key() throws CannotKeep {
        return RecordKey.open(folder);
    }

    private static Verdict verify(String file, Optional<String> key) {
        return SignedRecord.verify(file.getBytes(UTF_8), key).verdict();
    }

    @Test
    void anUntouchedRecordIsValid() throws CannotKeep {
        assertThat(verify(file, Optional.of(key().publicKey()))).isEqualTo(Verdict.VALID);
        assertThat(verify(file, Optional.empty())).isEqualTo(Verdict.VALID);
    }

    @Test
    void spacesAndTheOrderOfKeysDoNotMatter() {
        assertThat(verify(file.replace("\n", " ").replaceAll(" +\"", "\""), Optional.empty()))
                .isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"passed\" : 1', '\"passed\" : 2'",
        "'\"foreseen\" : 1', '\"foreseen\" : 2'",
        "'Zoë', 'Joe'",
        "'HSTS is learned', 'HSTS'",
        "'\"format\"', '\"more\" : 1, \"format\"'",
        "'2026', '2027'",
        "'\"signature\" : \"', '\"signature\" : \"A'",
        "'\"key\" : \"', '\"key\" : \"A'"
    })
    void aTamperedRecordIsNot(String from, String to) {
        assertThat(file).contains(from);
        assertThat(verify(file.replace(from, to), Optional.empty())).isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void aRecordSignedByAnotherKeyIsToldApart(@TempDir Path elsewhere) throws CannotKeep {
        String forged = SignedRecord.write(RECORD, RecordKey.open(elsewhere));
        assertThat(verify(forged, Optional.of(key().publicKey()))).isEqualTo(Verdict.OTHER_KEY);
    }

    @ParameterizedTest
    @CsvSource({"''", "{", "[]", "'{\"format\":\"padlock-record\",\"version\":2}'"})
    void whatIsNoRecordIsUnreadable(String text) {
        assertThat(verify(text, Optional.empty())).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void aKeyThatStandsThereTwiceIsRefused() {
        assertThat(verify(file.replace("\"version\"", "\"passed\" : 2, \"version\""), Optional.empty()))
                .isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void theKeyFileIsForItsOwnerAlone() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("record.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
