package padlock.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.content.ContentProblem;
import padlock.content.Reading;

/** What the reader says about files that are wrong, and where its limits are. */
class ScenarioMistakesTest {
    private static final List<String> BROWSERS = List.of(
            "chromium-156",
            "chromium-156-ask",
            "chromium-156-strict",
            "firefox-153",
            "firefox-153-https-only",
            "webkitgtk-2.50");
    private static final ScenarioReader READER = new ScenarioReader(BROWSERS);

    private static Scenario read(String text) {
        return READER.read("a.yml", text, FilesBeside.none()).orElseThrow();
    }

    private static List<String> problems(String text) {
        return problems(READER.read("a.yml", text, FilesBeside.none()));
    }

    private static List<String> problems(Reading<Scenario> reading) {
        return reading.problems().stream().map(ContentProblem::toString).toList();
    }

    static Stream<Arguments> mistakes() {
        String steps = "steps: [send: newsletter]\n";
        String head = "title: T\n";
        return Stream.of(
                Arguments.of("[]", List.of("a.yml:1:1: expected keys and values, found a list")),
                Arguments.of("{}", List.of("a.yml:1:1: missing key `steps`", "a.yml:1:1: missing key `title`")),
                Arguments.of("title: ''\n" + steps, List.of("a.yml:1:8: expected text, found the text ``")),
                Arguments.of(
                        "titel: T\n" + steps,
                        List.of(
                                "a.yml:1:1: missing key `title`",
                                "a.yml:1:1: unknown key `titel`, did you mean `title`?")),
                Arguments.of(
                        head + "setup: { brand: { htps: valid } }\n" + steps,
                        List.of("a.yml:2:19: unknown key `htps`, did you mean `https`?")),
                Arguments.of(
                        head + "setup: { brand: { https: stall } }\n" + steps,
                        List.of(
                                "a.yml:2:26: unknown word `stall`; known here: `valid`, `wrong-host`, `expired`, `not-yet-valid`,"
                                        + " `self-signed`, `untrusted-root`, `incomplete-chain`, `wildcard-one-label`, `revoked`,"
                                        + " `weak-signature`, `weak-key`, `closed`")),
                Arguments.of(
                        head + "setup: { cdn: { forward-host: no } }\n" + steps,
                        List.of("a.yml:2:31: expected true or false, found `no`")),
                Arguments.of(
                        head + "setup: { cdn: { cache-seconds: -1 } }\n" + steps,
                        List.of("a.yml:2:32: expected a whole number from 0 to 31622400, found `-1`")),
                Arguments.of(
                        head + "setup: { landing: { url: 'javascript:alert(1)' } }\n" + steps,
                        List.of("a.yml:2:26: expected a web address such as https://www.example.com/, found the text"
                                + " `javascript:alert(1)`")),
                Arguments.of(
                        head + "setup: { dns: { tracking-host: 127.0.0.1 } }\n" + steps,
                        List.of("a.yml:2:32: expected a host name such as click.example.com, found `127.0.0.1`")),
                Arguments.of(
                        head + "setup: { brand: { hsts: { example.com: \"a\\r\\nX: y\" } } }\n" + steps,
                        List.of("a.yml:2:40: expected a header value of at most 1000 plain characters, found the text"
                                + " `a\uFFFD\uFFFDX: y`")),
                Arguments.of(
                        head + "setup: { brand: { hsts: { example.com: a, Example.com: b } } }\n" + steps,
                        List.of("a.yml:2:43: the host `example.com` stands here twice")),
                Arguments.of(
                        head + "setup: { brand: { hsts: max-age=1 } }\n" + steps,
                        List.of("a.yml:2:25: expected keys and values, found `max-age=1`")),
                Arguments.of(head + "setup:\n" + steps, List.of("a.yml:2:7: expected keys and values, found nothing")),
                Arguments.of(
                        head + "clock: tomorrow\n" + steps,
                        List.of(
                                "a.yml:2:8: expected a time from 2000 to 2999 such as 2026-11-22T09:00:00Z, found `tomorrow`")),
                Arguments.of(
                        head + "clock: 9999-01-01T00:00:00Z\n" + steps,
                        List.of("a.yml:2:8: expected a time from 2000 to 2999 such as 2026-11-22T09:00:00Z, found"
                                + " `9999-01-01T00:00:00Z`")),
                Arguments.of(head + "browsers: []\n" + steps, List.of("a.yml:2:11: expected at least 1 here, found 0")),
                Arguments.of(
                        head + "browsers: [firefox-135, firefox-153, firefox-153]\n" + steps,
                        List.of(
                                "a.yml:2:12: unknown word `firefox-135`, did you mean `firefox-153`?",
                                "a.yml:2:38: the browser `firefox-153` stands here twice")),
                Arguments.of(head + "steps: []\n", List.of("a.yml:2:8: expected at least 1 here, found 0")),
                Arguments.of(head + "steps: [open]\n", List.of("a.yml:2:9: expected keys and values, found `open`")),
                Arguments.of(head + "steps: [{}]\n", List.of("a.yml:2:9: a step has an action, such as `open: mail`")),
                Arguments.of(
                        head + "steps: [{send: newsletter, open: mail}]\n",
                        List.of("a.yml:2:28: one action a step: start another with `-`")),
                Arguments.of(
                        head + "steps: [vist: x]\n",
                        List.of("a.yml:2:9: unknown action `vist`, did you mean `visit`?")),
                Arguments.of(
                        head + "steps: [visit: example.com]\n",
                        List.of(
                                "a.yml:2:16: expected an address with its scheme, such as https://www.example.com/, found"
                                        + " `example.com`")),
                Arguments.of(
                        head + "steps: [click: 1]\n",
                        List.of("a.yml:2:9: there is no mail yet: put a `send` step before this one")),
                Arguments.of(
                        head + "steps: [send: newsletter, click: 0]\n",
                        List.of("a.yml:2:34: expected a whole number from 1 to 1000, found `0`")),
                Arguments.of(
                        head + "steps: [send: newsletter, click: { accept-warning: true }]\n",
                        List.of("a.yml:2:34: missing key `link`")),
                Arguments.of(
                        head + "steps: [send: newsleter]\n",
                        List.of(
                                "a.yml:2:15: expected `newsletter` or a file beside the scenario such as offer.html, found"
                                        + " `newsleter`, did you mean `newsletter`?")),
                Arguments.of(
                        head + "steps: [send: offer.html]\n",
                        List.of("a.yml:2:15: there is no file `offer.html` beside this scenario")),
                Arguments.of(
                        head + "steps: [send: newsletter, open: male]\n",
                        List.of("a.yml:2:33: unknown word `male`; known here: `mail`")),
                Arguments.of(
                        head + "steps: [wait: 36526d]\n",
                        List.of("a.yml:2:15: expected at most 36525d, found `36526d`")),
                Arguments.of(
                        head + "steps: [wait: 36525d, wait: 1s]\n",
                        List.of("a.yml:2:29: all waits together are at most 36525d")),
                Arguments.of(
                        head + "steps: [change: { cnd: { https: expired } }]\n",
                        List.of("a.yml:2:19: unknown key `cnd`, did you mean `cdn`?")),
                Arguments.of(
                        head + "steps: [change: { cdn: { https: expird } }]\n",
                        List.of("a.yml:2:33: unknown word `expird`, did you mean `expired`?")),
                Arguments.of(
                        head + steps + "expect: [{ step: 2, outcome: delivered }]\n",
                        List.of("a.yml:3:18: expected a whole number from 1 to 1, found `2`")),
                Arguments.of(
                        head + steps + "expect: [{ step: 1 }]\n",
                        List.of("a.yml:3:10: this expects nothing: say for example `outcome: delivered`")),
                Arguments.of(
                        head + steps + "expect: [{ step: 1, outcome: blokced, by: HSTS-8.4, browser: firefox }]\n",
                        List.of(
                                "a.yml:3:30: unknown word `blokced`, did you mean `blocked`?",
                                "a.yml:3:43: unknown word `HSTS-8.4`, did you mean `HSTS-8.1`?",
                                "a.yml:3:62: unknown word `firefox`; known here: `chromium-156`, `chromium-156-ask`,"
                                        + " `chromium-156-strict`, `firefox-153`, `firefox-153-https-only`, `webkitgtk-2.50`")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithItsPlace(String text, List<String> problems) {
        assertThat(problems(text)).isEqualTo(problems);
    }

    @Test
    void theCourseAsksForMore() {
        String text =
                "title: T\nsteps: [send: newsletter]\nexpect: [{ step: 1, counted: false, browser: webkitgtk-2.50 }]\n";
        assertThat(problems(text)).isEmpty();
        assertThat(problems(READER.readForCourse("a.yml", text, FilesBeside.none())))
                .containsExactly(
                        "a.yml:1:1: missing key `sources`",
                        "a.yml:1:1: missing key `why`",
                        "a.yml:3:46: unknown word `webkitgtk-2.50`; known here: `chromium-156`, `firefox-153`");
    }

    @Test
    void aMailMayStandInAFileBesideTheScenario() {
        FilesBeside beside = (name, bytes) -> name.equals("mails/offer.html")
                ? Optional.of("<p>Grüße</p>".getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
        assertThat(READER.read("a.yml", "title: T\nsteps: [send: mails/offer.html]\n", beside)
                        .orElseThrow()
                        .steps())
                .containsExactly(new Step.Send(Optional.of("<p>Grüße</p>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.html",
                "/etc/passwd.html",
                "mails/../../secret.html",
                "mails\\..\\secret.html",
                ".hidden.html",
                "C:offer.html",
                "notes.txt",
                "mails//offer.html"
            })
    void noNameLeadsOutOfTheFolder(String name) {
        List<String> asked = new ArrayList<>();
        FilesBeside beside = (file, bytes) -> {
            asked.add(file);
            return Optional.of(new byte[0]);
        };
        assertThat(READER.read("a.yml", "title: T\nsteps: [send: '" + name + "']\n", beside)
                        .problems())
                .hasSize(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void aMailFileHasALimitAndIsText() {
        String text = "title: T\nsteps: [send: offer.html]\n";
        assertThat(problems(READER.read("a.yml", text, (name, bytes) -> Optional.of(new byte[bytes]))))
                .containsExactly("a.yml:2:15: the mail `offer.html` is too long: at most 256 KiB");
        assertThat(problems(READER.read("a.yml", text, (name, bytes) -> Optional.of(new byte[] {(byte) 0xff}))))
                .containsExactly("a.yml:2:15: the mail `offer.html` is not UTF-8 text");
        assertThat(problems(READER.read("a.yml", text, (name, bytes) -> {
                    throw new IOException("no");
                })))
                .containsExactly("a.yml:2:15: the mail `offer.html` cannot be read");
    }

    @Test
    @Timeout(20)
    void stepsHaveALimit() {
        assertThat(read("title: T\nsteps:\n" + "  - forget: all\n".repeat(100)).steps())
                .hasSize(100);
        assertThat(problems("title: T\nsteps:\n" + "  - forget: all\n".repeat(101)))
                .containsExactly("a.yml:3:3: expected at most 100 here, found 101");
    }

    @Test
    @Timeout(20)
    void aHugeFileIsRefusedUnread() {
        assertThat(problems("title: T\n" + "#".repeat(65 * 1024)))
                .containsExactly("a.yml:1:1: too long: at most 64 KiB");
    }
}
