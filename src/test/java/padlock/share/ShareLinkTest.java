package padlock.share;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.FilesBeside;
import padlock.scenario.ScenarioReader;
import padlock.words.Said;

class ShareLinkTest {
    private static final ScenarioReader READER =
            new ScenarioReader(Profiles.read().all().stream().map(Profile::id).toList());
    private static final Parcel SMALL = new Parcel("title: One\nsteps: [send: newsletter]\n", "", "firefox-153");

    /** A link of version 1 as it was sent on 2026-11-22. It must open for ever, so the words of version 1 may never change. */
    private static final String OLD = "1.ePm7J_NKg9qvYGjIhZSqgNEOzHhFmfkKxuawwPLPS4U6SiEa3YpYLi4AivcYig";

    @Test
    void whatGoesInComesOut() {
        for (Parcel parcel : List.of(
                SMALL,
                new Parcel("title: x\nsteps: [send: mail.html]", "<p>Größe \uD83D\uDE82 \u0000\n\n</p>", ""),
                new Parcel("scenario 3\nabc\n", "mail 1\n", "browser"))) {
            assertThat(ShareLink.read(ShareLink.write(parcel).orElseThrow()).parcel())
                    .contains(parcel);
        }
    }

    @Test
    void aLinkOfVersionOneOpensForEver() {
        assertThat(ShareLink.read(OLD).parcel()).contains(SMALL);
    }

    @Test
    void everyLessonFitsIntoTwoThousandCharacters() throws IOException {
        String longest = "";
        String whose = "";
        int count = 0;
        try (Stream<Path> files = Files.walk(Path.of("lessons"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yml")).toList()) {
                String link = "https://training.brand.example/s/"
                        + ShareLink.write(new Parcel(Files.readString(file), "", "chromium-156-incognito"))
                                .orElseThrow();
                // The glossary, run sheets, cases and tickets are no scenarios.
                if (READER.read(file.toString(), Files.readString(file), FilesBeside.none())
                        .value()
                        .isPresent()) {
                    count++;
                    if (link.length() > longest.length()) {
                        longest = link;
                        whose = file.toString();
                    }
                }
            }
        }
        System.out.println(
                "the longest link of " + count + " scenarios: " + longest.length() + " characters, " + whose);
        assertThat(count).isGreaterThan(100);
        assertThat(longest).hasSizeBetween(100, 1_999);
    }

    @Test
    void everyDamagedLetterIsNoticed() {
        String link = ShareLink.write(SMALL).orElseThrow();
        for (int i = 2; i < link.length(); i++) {
            String damaged = link.substring(0, i) + (link.charAt(i) == 'A' ? 'B' : 'A') + link.substring(i + 1);
            Opened opened = ShareLink.read(damaged);
            // The very last letter has bits that mean nothing.
            assertThat(opened.parcel().isEmpty() || opened.parcel().get().equals(SMALL))
                    .as(damaged)
                    .isTrue();
        }
        for (int length = 0; length < link.length(); length++) {
            assertThat(ShareLink.read(link.substring(0, length)).problem()).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1.", "1.!", "x.abc", "1.abc=", ".", "-1.abc", "1.\u0661", "1.eNor/Ts", "99999999999.a"
            })
    void whatIsNoLinkIsRefused(String text) {
        assertThat(ShareLink.read(text).problem()).isPresent();
    }

    @Test
    void anotherVersionIsNamed() {
        assertThat(said(ShareLink.read("2.abc"))).contains("version 2").contains("newer Padlock");
    }

    @Test
    void unknownFieldsAreRefusedByName() {
        assertThat(problem("scenario 2\nab\nspeed 1\n9\n")).contains("`speed`");
        assertThat(problem("<script>\u0007 1\n9\n")).contains("does not know").doesNotContain("\u0007");
    }

    @Test
    void fieldsThatDoNotFitAreRefused() {
        assertThat(problem("scenario 2\nab\nscenario 2\nab\n")).contains("twice");
        assertThat(problem("browser 2\nab\n")).contains("no scenario");
        for (String bad : List.of(
                "scenario 9\nab\n",
                "scenario 2\nab",
                "scenario -1\nab\n",
                "scenario\n",
                "scenario 1\nab\n",
                "x",
                " 1\na\n",
                "scenario 999999\na\n",
                "s".repeat(60_000))) {
            assertThat(problem(bad)).contains("damaged");
        }
    }

    @Test
    void textThatIsNoUtf8IsRefused() {
        byte[] bytes = {'s', 'c', 'e', 'n', 'a', 'r', 'i', 'o', ' ', '1', '\n', (byte) 0xFF, '\n'};
        assertThat(ShareLink.read(link(Squeeze.version(1).squeeze(bytes))).problem())
                .isPresent();
    }

    @Test
    void aBombDoesNotGoOff() {
        byte[] zeros = new byte[4 * 1_024 * 1_024];
        String bomb = link(Squeeze.version(1).squeeze(zeros));
        assertThat(bomb.length()).isLessThan(ShareLink.LONGEST);
        assertThat(ShareLink.read(bomb).problem()).isPresent();
        assertThat(said(ShareLink.read("1." + "A".repeat(ShareLink.LONGEST)))).contains("too long");
    }

    @Test
    void exactlyTheLimitOpens() {
        String head = "scenario " + (Squeeze.MOST_BYTES - 16) + "\n";
        Parcel parcel = new Parcel("a".repeat(Squeeze.MOST_BYTES - head.length() - 1), "", "");
        assertThat(ShareLink.read(ShareLink.write(parcel).orElseThrow()).parcel())
                .contains(parcel);
        assertThat(ShareLink.write(new Parcel(parcel.scenario() + "a", "", ""))).isEmpty();
    }

    @Test
    void anotherDictionaryIsRefused() {
        Deflater deflater = new Deflater();
        deflater.setDictionary("words of somebody else".getBytes(UTF_8));
        deflater.setInput("scenario 1\na\n".getBytes(UTF_8));
        deflater.finish();
        byte[] out = new byte[200];
        int length = deflater.deflate(out);
        deflater.end();
        assertThat(ShareLink.read(link(Arrays.copyOf(out, length))).problem()).isPresent();
    }

    @Test
    void whatCannotBeSqueezedIsLeftToAFile() {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        assertThat(ShareLink.write(new Parcel(Base64.getEncoder().encodeToString(noise), "", "")))
                .isEmpty();
    }

    private static String problem(String packed) {
        return said(ShareLink.read(link(Squeeze.version(1).squeeze(packed.getBytes(UTF_8)))));
    }

    private static String said(Opened refused) {
        return Said.english(refused.problem().orElseThrow());
    }

    private static String link(byte[] squeezed) {
        return "1." + Base64.getUrlEncoder().withoutPadding().encodeToString(squeezed);
    }
}
