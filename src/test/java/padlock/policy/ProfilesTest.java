package padlock.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfilesTest {
    private static final Profiles PROFILES = Profiles.read();

    static Stream<Profile> profiles() {
        return PROFILES.all().stream();
    }

    @Test
    void everyBrowserOfTheContractIsHere() {
        assertThat(profiles().map(Profile::id))
                .containsExactly(
                        "rfc-6797",
                        "chromium-156",
                        "chromium-156-ask",
                        "chromium-156-incognito",
                        "chromium-156-strict",
                        "firefox-153",
                        "firefox-153-https-only",
                        "webkitgtk-2.50",
                        "chrome-68",
                        "chrome-85",
                        "chrome-86",
                        "chrome-115",
                        "chrome-154",
                        "firefox-126",
                        "firefox-127",
                        "firefox-136",
                        "safari-17",
                        "safari-18.2",
                        "safari-18.2-warn");
    }

    @Test
    void everyFileIsInTheIndex() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/profiles"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".profile", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Stream.of("index"), profiles().map(Profile::id))
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyFactSaysHowItIsKnown(Profile profile) {
        assertThat(profile.name()).isNotBlank();
        assertThat(profile.standsFor()).isNotBlank();
        assertThat(profile.facts()).hasSizeGreaterThan(40).allSatisfy(fact -> {
            assertThat(fact.source()).isNotBlank();
            assertThat(fact.evidence()).isNotNull();
            assertThat(fact.checked()).isBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyFaultHasItsCodes(Profile profile) {
        ErrorRules errors = profile.errors();

        assertThat(errors.certificateOrder())
                .containsExactlyInAnyOrder(CertificateFault.values())
                .doesNotHaveDuplicates();
        assertThat(errors.redirects()).isEqualTo(20);
        if (profile.id().matches("safari-.*|webkitgtk-.*")) {
            assertThat(errors.certificateCodes()).isEmpty();
            assertThat(errors.pageCodes()).isEmpty();
            assertThat(errors.partCodes()).isEmpty();
            assertThat(errors.tooManyRedirects()).isEmpty();
            return;
        }
        assertThat(errors.certificateCodes()).containsOnlyKeys(CertificateFault.values());
        assertThat(errors.pageCodes()).containsOnlyKeys(ConnectionFault.values());
        assertThat(errors.partCodes()).containsOnlyKeys(ConnectionFault.values());
        assertThat(errors.tooManyRedirects()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "rfc-6797, SOURCE",
        "chromium-156, OBSERVED",
        "chromium-156-ask, OBSERVED",
        "firefox-153, OBSERVED",
        "webkitgtk-2.50, OBSERVED",
        "chrome-154, ANNOUNCED",
        "chrome-68, SECONDARY",
        "safari-18.2, SECONDARY",
        "safari-18.2-warn, SECONDARY"
    })
    void aProfileIsAsSureAsItsEvidence(String id, Evidence evidence) {
        assertThat(PROFILES.get(id).evidence()).isEqualTo(evidence);
    }

    @Test
    void whatNobodyRanIsNotCalledObserved() {
        for (String id : List.of("chrome-68", "chrome-85", "chrome-86", "chrome-115", "safari-17", "safari-18.2")) {
            assertThat(PROFILES.get(id).evidence()).as(id).isNotEqualTo(Evidence.OBSERVED);
        }
    }

    @Test
    void aProfileTakesOverWhatItDoesNotChange() {
        Profile parent = PROFILES.get("chromium-156");
        Profile child = PROFILES.get("chromium-156-ask");

        assertThat(child.hsts()).isEqualTo(parent.hsts());
        assertThat(child.upgrades()).isNotEqualTo(parent.upgrades());
        assertThat(child.upgrades().onFailure()).isEqualTo(UpgradeRules.OnFailure.ASK);
        assertThat(child.upgrades().patience()).isEqualTo(Duration.ofSeconds(5));
        assertThat(parent.upgrades().patience()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void anUnknownBrowserIsNamedInTheMessage() {
        assertThat(PROFILES.find("netscape-4")).isEmpty();
        assertThatThrownBy(() -> PROFILES.get("netscape-4")).hasMessageContaining("netscape-4");
    }

    @Test
    void aWrongParameterStopsTheProgramAndIsNamed() {
        assertThatThrownBy(() -> facts().yes("a.word"))
                .hasMessageContaining("a.word")
                .hasMessageContaining("x.profile");
        assertThatThrownBy(() -> facts().word("a.word", Evidence.class)).hasMessageContaining("maybe");
        assertThatThrownBy(() -> facts().text("missing"))
                .hasMessageContaining("missing")
                .hasMessageContaining("x.profile");
        assertThatThrownBy(() -> facts().all()).hasMessageContaining("a.word");
    }

    @Test
    void aFactWithoutValueOrSourceIsABug() {
        assertThatThrownBy(() -> new Fact("key", " ", Evidence.SOURCE, LocalDate.EPOCH, "somewhere", List.of()))
                .hasMessageContaining("key");
        assertThatThrownBy(() -> new Fact("key", "value", Evidence.SOURCE, LocalDate.EPOCH, "", List.of()))
                .hasMessageContaining("key");
    }

    private static Facts facts() {
        return new Facts(
                "x.profile",
                Map.of("a.word", new Fact("a.word", "maybe", Evidence.SOURCE, LocalDate.EPOCH, "a test", List.of())));
    }
}
