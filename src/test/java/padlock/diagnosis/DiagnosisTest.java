package padlock.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.FilesBeside;
import padlock.scenario.ModelRunner;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;
import padlock.words.Said;

class DiagnosisTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final ScenarioReader READER =
            new ScenarioReader(PROFILES.all().stream().map(Profile::id).toList());
    private static final ModelRunner MODEL = new ModelRunner(PROFILES, new Authority());
    private static final String NAME_ERROR =
            "curl: (60) SSL: no alternative certificate subject name matches target host name 'click.example.com'";

    private static Diagnosis in(String setup, String... steps) {
        String text = "title: T\nbrowsers: [chromium-156]\nsetup: { " + setup + " }\nsteps:\n  - "
                + (steps.length == 0 ? "send: newsletter" : String.join("\n  - ", steps)) + "\n";
        Scenario scenario =
                READER.read("diagnosis.yml", text, FilesBeside.none()).orElseThrow();
        return Diagnosis.at(MODEL, scenario, scenario.steps().size());
    }

    private static String said(Finding finding) {
        return Said.english(finding.sentence());
    }

    private static String marked(Finding finding) {
        return finding.lines().get(finding.matters().orElseThrow());
    }

    @Test
    void digShowsTheCaaRecordAtTheVeryNameAndSaysWhichOneHoldsOtherwise() {
        String setup = "dns: { caa: [letsencrypt.org], ttl-seconds: 600 }";
        Finding brand = in(setup).ask("dig CAA example.com");
        assertThat(String.join("\n", brand.lines())).contains("\tIN\tCAA\t0 issue \"letsencrypt.org\"");

        Finding host = in(setup).ask("dig CAA click.example.com");
        assertThat(String.join("\n", host.lines())).contains("ANSWER: 0");
        assertThat(said(host)).contains("example.com").contains("letsencrypt.org");

        assertThat(String.join(
                        "\n", in(setup).ask("dig CNAME click.example.com").lines()))
                .contains("click.example.com.\t600\tIN\tCNAME");
    }

    @Test
    void digShowsTheAliasOfTheTrackingHost() {
        Finding esp = in("").ask("dig CNAME click.example.com");
        assertThat(esp.lines()).contains(";click.example.com.\t\tIN\tCNAME", ";; ANSWER SECTION:");
        assertThat(marked(esp)).matches("click\\.example\\.com\\.\t\\d+\tIN\tCNAME\tsendgrid\\.net\\.");
        assertThat(said(esp)).contains("straight at the provider");
        Finding cdn = in("dns: { tracking: cdn }").ask("dig click.example.com cname");
        assertThat(marked(cdn)).endsWith("\tedge.example.org.");
        assertThat(said(cdn)).contains("the CDN needs a certificate");
    }

    @Test
    void digSaysNxdomainForANameThatIsNotThere() {
        Finding missing = in("dns: { tracking: missing }").ask("dig CNAME click.example.com");
        assertThat(marked(missing)).contains("status: NXDOMAIN");
        assertThat(said(missing)).contains("does not exist");
    }

    @Test
    void digFollowsTheAliasToAnAddressAndCanBeBrief() {
        assertThat(in("").ask("dig +short A click.example.com").lines()).containsExactly("sendgrid.net.", "192.0.2.30");
        assertThat(in("").ask("dig CNAME www.example.com").lines()).noneMatch(line -> line.contains("ANSWER SECTION"));
    }

    @Test
    void curlNamesTheWrongCertificateAsTheRealOneDoes() {
        Finding finding = in("").ask("curl -v https://click.example.com/ls/click?upn=1");
        assertThat(finding.lines())
                .containsSubsequence(
                        "* Host click.example.com:443 was resolved.",
                        "* IPv6: (none)",
                        "* IPv4: 192.0.2.30",
                        "*   Trying 192.0.2.30:443...",
                        "* ALPN: curl offers h2,http/1.1",
                        "* Server certificate:",
                        "*  subject: CN=*.sendgrid.net",
                        "*  subjectAltName does not match host name click.example.com",
                        "* SSL: no alternative certificate subject name matches target host name 'click.example.com'",
                        "* closing connection #0",
                        NAME_ERROR,
                        "More details here: https://curl.se/docs/sslcerts.html");
        assertThat(finding.lines()).anyMatch(line -> line.startsWith("* SSL connection using TLSv1.3 / "));
        assertThat(finding.lines()).noneMatch(line -> line.startsWith(">"));
        assertThat(marked(finding)).isEqualTo(NAME_ERROR);
        assertThat(said(finding)).contains("*.sendgrid.net");
    }

    @Test
    void curlShowsARedirectAndStops() {
        Diagnosis diagnosis = in("dns: { tracking: cdn }, esp: { links: https }");
        String link = diagnosis.suggestions().stream()
                .filter(command -> command.contains("upn="))
                .findFirst()
                .orElseThrow();
        Finding finding = diagnosis.ask(link);
        assertThat(finding.lines())
                .containsSubsequence(
                        "*  SSL certificate verify ok.",
                        "* Connected to click.example.com (192.0.2.40) port 443",
                        "* using HTTP/1.x",
                        "> Host: click.example.com",
                        "> User-Agent: curl/8.14.1",
                        "> Accept: */*",
                        "> ",
                        "* Request completely sent off",
                        "< HTTP/1.1 302 Found",
                        "< Location: https://www.example.com/spring",
                        "< ",
                        "* Connection #0 to host click.example.com left intact");
        assertThat(finding.lines()).anyMatch(line -> line.startsWith("> GET /ls/click?upn="));
        assertThat(marked(finding)).isEqualTo("< HTTP/1.1 302 Found");
        assertThat(said(finding)).contains("Without -L, curl stops here.");
    }

    @Test
    void curlFollowsOnlyWhenTold() {
        Finding finding = in("").ask("curl -vL http://www.example.com/spring");
        assertThat(finding.lines())
                .containsSubsequence(
                        "< HTTP/1.1 301 Moved Permanently",
                        "* Issue another request to this URL: 'https://www.example.com/spring'",
                        "< HTTP/1.1 200 OK");
        assertThat(finding.lines()).anyMatch(line -> line.contains("This is https://www.example.com/spring."));
    }

    @Test
    void curlHasNoHstsMemory() {
        Diagnosis diagnosis = in(
                "brand: { hsts: { example.com: 'max-age=31536000; includeSubDomains' } }",
                "visit: https://example.com/",
                "send: newsletter");
        Finding finding = diagnosis.ask("curl -v http://click.example.com/x");
        assertThat(finding.lines()).contains("> GET /x HTTP/1.1", "< HTTP/1.1 404 Not Found");
        assertThat(said(finding)).contains("no HSTS memory");
    }

    @Test
    void curlAsksForHeadersAndUsesTheGivenName() {
        assertThat(in("").ask("curl -I http://images.example.com/hero.png").lines())
                .first()
                .isEqualTo("HTTP/1.1 200 OK");
        assertThat(in("").ask("curl -v -A 'My Browser' http://click.example.com/")
                        .lines())
                .contains("> User-Agent: My Browser");
        assertThat(in("").ask("curl http://images.example.com/hero.png").lines())
                .singleElement()
                .asString()
                .startsWith("Warning: Binary output can mess up your terminal.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expired | curl: (60) SSL certificate problem: certificate has expired",
                "not-yet-valid | curl: (60) SSL certificate problem: certificate is not yet valid",
                "self-signed | curl: (60) SSL certificate problem: self-signed certificate",
                "untrusted-root | curl: (60) SSL certificate problem: self-signed certificate in certificate chain",
                "incomplete-chain | curl: (60) SSL certificate problem: unable to get local issuer certificate",
                "weak-key | curl: (60) SSL certificate problem: EE certificate key too weak",
                "weak-signature | curl: (60) SSL certificate problem: CA signature digest algorithm too weak",
                "wrong-host | curl: (60) SSL: no alternative certificate subject name matches target host name 'click.example.com'",
                "closed | curl: (7) Failed to connect to click.example.com port 443 after 1 ms: Could not connect to server",
                "stall | curl: (28) SSL connection timeout",
                "handshake-failure | curl: (35) TLS connect error: error:0A000410:SSL routines::ssl/tls alert handshake failure",
            })
    void curlEndsWithTheErrorOfTheRealOne(String https, String error) {
        Diagnosis diagnosis = in("dns: { tracking: cdn }, cdn: { https: " + https + " }");
        assertThat(marked(diagnosis.ask("curl -v https://click.example.com/"))).isEqualTo(error);
        assertThat(diagnosis.ask("curl https://click.example.com/").lines()).contains(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://nowhere.example/ | curl: (6) Could not resolve host: nowhere.example",
                "https://www.example.com:80/ | curl: (35) TLS connect error: error:0A00010B:SSL routines::wrong version number",
                "http://www.example.com:443/ | curl: (52) Empty reply from server",
                "www.example.com:8080 | curl: (7) Failed to connect to www.example.com port 8080 after 1 ms: Could not connect to server",
            })
    void curlNamesWhatDoesNotAnswer(String address, String error) {
        assertThat(marked(in("").ask("curl -v " + address))).isEqualTo(error);
    }

    @Test
    void curlIgnoresACertificateOnlyWhenToldAndSaysSo() {
        Finding wrongName = in("").ask("curl -vk https://click.example.com/");
        assertThat(wrongName.lines()).contains("*  SSL certificate verify ok.", "< HTTP/1.1 404 Not Found");
        assertThat(said(wrongName)).contains("You told curl to ignore the certificate");
        Finding expired =
                in("dns: { tracking: cdn }, cdn: { https: expired }").ask("curl -v -k https://click.example.com/");
        assertThat(expired.lines())
                .contains("*  SSL certificate verify result: certificate has expired (10), continuing anyway.");
    }

    @Test
    void curlDoesNotAskWhetherACertificateWasWithdrawn() {
        Finding finding =
                in("dns: { tracking: cdn }, cdn: { https: revoked }").ask("curl -v https://click.example.com/");
        assertThat(finding.lines()).contains("*  SSL certificate verify ok.");
        assertThat(said(finding)).contains("withdrawn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl --http2 https://example.com/",
                "curl -X POST https://example.com/",
                "curl -o /etc/passwd https://example.com/",
                "curl -d @/etc/passwd https://example.com/",
                "curl",
                "curl -v",
                "curl -A",
                "curl http://example.com/ http://example.com/",
                "curl file:///etc/passwd",
                "curl -A 'a\u0001b' http://example.com/",
                "dig",
                "dig MX example.com",
                "dig CNAME a b",
                "dig 192.0.2.1",
                "dig @8.8.8.8 example.com",
                "cert",
                "cert http://example.com/",
                "cert a b",
                "log all",
                "twin firefox",
                "ping example.com",
                "rm -rf /",
                "",
                "   ",
                "curl 'open",
            })
    void whatIsNotUnderstoodIsRefusedKindly(String command) {
        Finding finding = in("").ask(command);
        assertThat(finding.understood()).isFalse();
        assertThat(finding.lines()).isEmpty();
        assertThat(said(finding)).isNotBlank().doesNotContain("!");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void hostileCommandsAreLimited() {
        assertThat(in("").ask("curl http://" + "a".repeat(200_000)).understood())
                .isFalse();
        assertThat(in("").ask("dig " + "a ".repeat(4_000)).understood()).isFalse();
        assertThat(in("").ask(List.of("dig", "x".repeat(20_000))).understood()).isFalse();
        Finding round =
                in("brand: { http: serve, https: valid }, dns: { tracking: cdn }, cdn: { http: redirect, https: valid },"
                                + " landing: { url: 'http://click.example.com/' }")
                        .ask("curl -vL http://click.example.com/");
        assertThat(round.lines()).hasSizeLessThan(1_600);
    }

    @Test
    void noControlCharacterReachesATerminal() {
        Finding finding = in("").ask("curl -v http://example.com/%1b[31m");
        assertThat(finding.lines()).noneMatch(line -> line.chars().anyMatch(c -> c < ' ' && c != '\t'));
        assertThat(in("").ask(List.of("cert", "a\u001b[31mb")).understood()).isFalse();
    }

    @Test
    void certMarksTheFaultAtItsLine() {
        Finding wrongName = in("").ask("cert click.example.com");
        assertThat(marked(wrongName)).startsWith("  names       *.sendgrid.net").contains("<-- is for another name");
        assertThat(said(wrongName)).contains("not for click.example.com");
        Finding expired = in("dns: { tracking: cdn }, cdn: { https: expired }").ask("cert click.example.com:443");
        assertThat(marked(expired)).startsWith("  valid until").endsWith("<-- has expired");
        Finding chain =
                in("dns: { tracking: cdn }, cdn: { https: incomplete-chain }").ask("cert click.example.com");
        assertThat(marked(chain)).contains("1 certificate presented");
        Finding good = in("dns: { tracking: cdn }").ask("cert click.example.com");
        assertThat(good.matters()).isEmpty();
        assertThat(good.lines()).anyMatch(line -> line.contains("days left"));
        assertThat(good.lines()).contains("  names       click.example.com", " 0 s:CN=click.example.com");
        assertThat(said(good)).contains("good for click.example.com");
        assertThat(said(in("dns: { tracking: missing }").ask("cert click.example.com")))
                .contains("no such name");
    }

    @Test
    void lookingAtACertificateSendsNoRequest() {
        Diagnosis diagnosis = in("", "send: newsletter");
        diagnosis.ask("cert click.example.com");
        assertThat(said(diagnosis.ask("log"))).contains("heard of nothing");
    }

    @Test
    void theLogShowsEventsAndWhatTheDashboardLeavesOut() {
        Finding finding = in(
                        "dns: { tracking: cdn }, esp: { links: https }, cdn: { forward-user-agent: false }",
                        "send: newsletter",
                        "open: mail",
                        "click: 1")
                .ask("log");
        assertThat(finding.lines())
                .anyMatch(line ->
                        line.matches("2026-11-22T09:00:00Z +open +1 +https +203.0.113.10 +no +Padlock-Edge/1.0"));
        assertThat(marked(finding)).isEqualTo("raw log: 1 open, 1 click, 0 unsubscribes; dashboard: 0 opens, 0 clicks");
        assertThat(said(finding)).contains("leaves out 2");
    }

    @Test
    void whatAToolDoesIsForgottenBeforeTheNextQuestion() {
        Diagnosis diagnosis = in("");
        String link = diagnosis.suggestions().stream()
                .filter(command -> command.contains("upn="))
                .findFirst()
                .orElseThrow();
        assertThat(diagnosis.ask(link).lines()).anyMatch(line -> line.contains("302"));
        assertThat(marked(diagnosis.ask("log"))).startsWith("raw log: 0 opens, 0 clicks");
    }

    @Test
    void theTwinTellsTrackingFromTheRest() {
        String hsts = "brand: { hsts: { example.com: 'max-age=31536000; includeSubDomains' } }";
        Finding tracking = in(hsts, "visit: https://example.com/").ask("twin");
        assertThat(tracking.lines())
                .anyMatch(line -> line.matches(" +tracked +blocked +NET::ERR_CERT_COMMON_NAME_INVALID +no"))
                .anyMatch(line -> line.matches(" +untracked +delivered +- +no"));
        assertThat(said(tracking)).startsWith("The tracked link fails and the untracked one works");
        assertThat(said(in("").ask("twin"))).startsWith("Both links work");
        Finding landing = in("brand: { https: closed, http: closed }").ask("twin");
        assertThat(said(landing)).startsWith("Both links fail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendgrid", "sparkpost"})
    void noProviderWrapsTheUntrackedTwin(String vendor) {
        Finding finding = in("esp: { vendor: " + vendor + " }").ask("twin");
        assertThat(finding.lines()).anyMatch(line -> line.matches(" +tracked +delivered +- +yes"));
        assertThat(finding.lines()).anyMatch(line -> line.matches(" +untracked +delivered +- +no"));
    }

    @Test
    void everySuggestionIsUnderstoodAtEveryMoment() {
        String text = "title: T\nsteps: [send: newsletter, open: mail, wait: 400d, click: 1]\n";
        Scenario scenario =
                READER.read("diagnosis.yml", text, FilesBeside.none()).orElseThrow();
        for (int step = 0; step <= scenario.steps().size(); step++) {
            Diagnosis diagnosis = Diagnosis.at(MODEL, scenario, step);
            assertThat(diagnosis.suggestions())
                    .allSatisfy(command -> assertThat(diagnosis.ask(command).understood())
                            .as(command)
                            .isTrue());
        }
        assertThatThrownBy(() -> Diagnosis.at(MODEL, scenario, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theScreenSaysWhatTheAccountOwnerSees() {
        String text =
                String.join("\n", in("esp: { vendor: sparkpost }").ask("screen").lines());
        assertThat(text)
                .contains("Tracking domain")
                .contains("Secure")
                .contains("Off")
                .contains("Managed HTTPS");
        assertThat(String.join("\n", in("esp: { links: https }").ask("screen").lines()))
                .containsPattern("SSL click tracking +On");
        assertThat(in("").ask("screen please").understood()).isFalse();
    }
}
