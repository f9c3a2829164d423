package padlock.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static padlock.words.Said.english;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.ModelRunner;
import padlock.trace.Outcome;

class MatrixTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final StandardSetups SETUPS = StandardSetups.packed();
    private static final Matrix MATRIX = Matrix.play(
            SETUPS.all(),
            PROFILES.all().stream().map(Profile::id).toList(),
            new ModelRunner(PROFILES, new Authority()));

    @Test
    void everyBrowserMeetsEverySetupTwice() {
        int pairs = PROFILES.all().size() * SETUPS.all().size();
        assertThat(pairs).isGreaterThanOrEqualTo(250);
        assertThat(MATRIX.cells()).hasSize(2 * pairs);
    }

    @ParameterizedTest
    @CsvSource({
        "before-anything,chromium-156,new,DELIVERED,true",
        "before-anything,chromium-156-ask,new,WARNED,false",
        "hsts-subdomains,chromium-156,new,DELIVERED,true",
        "hsts-subdomains,chromium-156,loyal,BLOCKED,false",
        "hsts-apex-alone,firefox-153,loyal,DELIVERED,true",
        "hsts-www-alone,firefox-153,loyal,DELIVERED,true",
        "preloaded,firefox-153,new,BLOCKED,false",
        "https-links-too-early,firefox-153,new,WARNED,false",
        "cdn-right,chromium-156-strict,loyal,DELIVERED,true",
        "cdn-http-links,chrome-68,new,DELIVERED,true",
        "cdn-http-links,chrome-68,loyal,UPGRADED,true",
        "cdn-expired,firefox-153,new,WARNED,false",
        "cdn-expired,firefox-153,loyal,BLOCKED,false",
        "cdn-wildcard,chromium-156,loyal,BLOCKED,false",
        "cdn-loses-host,rfc-6797,new,BROKEN,false",
        "cdn-loses-user-agent,chromium-156,new,DELIVERED,false",
        "cdn-strict,chromium-156,new,BROKEN,false",
        "cdn-port-80-closed,chrome-68,new,FAILED,false",
        "managed-certificate,safari-17,loyal,DELIVERED,true",
        "provider-port-443-closed,chromium-156,loyal,FAILED,false",
        "name-missing,chromium-156,new,FAILED,false"
    })
    void cellsSayWhatTheRulesSay(String setup, String browser, String reader, Outcome outcome, boolean counted) {
        Matrix.Cell cell = MATRIX.cell(SETUPS.find(setup).orElseThrow(), browser, reader.equals("loyal"));
        assertThat(cell.outcome()).as(english(cell.because())).isEqualTo(outcome);
        assertThat(cell.clickCounted()).isEqualTo(counted);
        assertThat(cell.by()).isPresent();
    }

    @Test
    void onlyWhatWasPlayedCanBeAsked() {
        StandardSetup setup = SETUPS.all().get(0);
        assertThatIllegalArgumentException().isThrownBy(() -> MATRIX.cell(setup, "netscape-4", false));
    }

    @Test
    void jsonHoldsEveryCell() {
        var json = MatrixJson.of(MATRIX);
        assertThat((List<?>) json.get("cells")).hasSize(MATRIX.cells().size());
        assertThat((List<?>) json.get("setups")).hasSize(SETUPS.all().size());
    }
}
