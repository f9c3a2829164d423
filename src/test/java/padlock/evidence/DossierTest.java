package padlock.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import padlock.policy.Evidence;
import padlock.policy.Fact;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.policy.Rule;

class DossierTest {
    private static final Set<String> ABOUT_THE_PROFILE = Set.of("name", "stands-for", "evidence");
    private static final Path TESTED = Path.of("src/test/resources");
    private static final Profiles PROFILES = Profiles.read();
    private static final Dossier DOSSIER = new Dossier(PROFILES);

    @Test
    void everyParameterOfEveryBrowserIsShownUnderSomeRule() {
        Set<String> shown = Rule.all().stream()
                .flatMap(rule -> DOSSIER.standings(rule).stream())
                .map(standing -> standing.fact().key())
                .collect(Collectors.toSet());
        assertThat(PROFILES.all())
                .allSatisfy(profile -> assertThat(profile.facts())
                        .extracting(Fact::key)
                        .filteredOn(key -> !ABOUT_THE_PROFILE.contains(key))
                        .isSubsetOf(shown));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void aRuleInWhichBrowsersDifferTellsOfEachOfThem(Rule rule) {
        for (String parameter : rule.parameters()) {
            assertThat(DOSSIER.standings(rule).stream()
                            .filter(standing -> standing.fact().key().startsWith(parameter))
                            .flatMap(standing -> standing.browsers().stream()))
                    .as(parameter)
                    .containsAll(PROFILES.all().stream().map(Profile::id).toList());
        }
    }

    @Test
    void whatNobodySawInABrowserIsNotCalledSeen() {
        assertThat(PROFILES.all())
                .filteredOn(profile -> profile.evidence() != Evidence.OBSERVED)
                .isNotEmpty()
                .allSatisfy(profile ->
                        assertThat(profile.facts()).extracting(Fact::evidence).doesNotContain(Evidence.OBSERVED));
    }

    @Test
    void theFilesAreThoseThatTheTestsRead() throws IOException {
        List<String> packed = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(DOSSIER.recordings().archive()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replaceFirst("^padlock-evidence/", "");
                packed.add(name);
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .as(name)
                        .isEqualTo(Files.readString(TESTED.resolve(name)));
            }
        }
        List<String> tested = new ArrayList<>(List.of("README.md"));
        for (String folder : List.of("vectors", "journeys", "observed")) {
            try (Stream<Path> files = Files.list(TESTED.resolve(folder))) {
                files.filter(Files::isRegularFile).forEach(file -> tested.add(folder + "/" + file.getFileName()));
            }
        }
        assertThat(packed).containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void theCountsAreCounted() {
        Recordings recordings = DOSSIER.recordings();
        assertThat(recordings.questions().get("hsts-url.jsonl"))
                .satisfies(text -> assertThat(Recordings.asked(text)).isOne());
        assertThat(recordings.tally("chromium-156").questions()).isPositive();
        assertThat(recordings.tally("chromium-156").recordings())
                .isPositive()
                .isLessThanOrEqualTo(recordings.recordings());
        assertThat(recordings.tally("firefox-153").journeys()).isPositive().isLessThanOrEqualTo(recordings.journeys());
        assertThat(DOSSIER.emulations()).hasSameSizeAs(PROFILES.all()).anySatisfy(emulation -> {
            assertThat(emulation.id()).isEqualTo("chromium-156");
            assertThat(emulation.tally()).isEqualTo(recordings.tally("chromium-156"));
        });
        assertThat(recordings.tally("no-such-browser")).isEqualTo(Tally.NONE);
    }
}
