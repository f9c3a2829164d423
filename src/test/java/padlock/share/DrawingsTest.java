package padlock.share;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import padlock.diagram.SequenceDrawing;
import padlock.words.Wording;

class DrawingsTest {
    /** One line of a sequence diagram, as Mermaid's grammar has it, in which no foreign character can stand. */
    private static final String TEXT = "(?:[\\p{L}\\p{N} ./:,_=()+?*'!-]|#[0-9]{1,7};)*";

    private static final String LINE = "    (?:autonumber|participant p[0-9]+ as " + TEXT
            + "|p[0-9]+(?:->>|-x|-->>)p[0-9]+: " + TEXT + "|Note over p[0-9]+,p[0-9]+: " + TEXT + ")";

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156", "firefox-153", "rfc-6797"})
    void mermaidHoldsNothingButItsOwnLines(String browser) {
        for (String yaml : List.of(Runs.SECOND_CLICK, Runs.HOSTILE_MAIL)) {
            List<Journey> journeys = Journey.of(Runs.of(yaml, browser));
            assertThat(journeys).isNotEmpty();
            for (Journey journey : journeys) {
                List<String> lines =
                        Mermaid.of(journey.story(Wording.english())).lines().toList();
                assertThat(lines.get(0)).isEqualTo("sequenceDiagram");
                assertThat(lines.subList(1, lines.size())).allMatch(line -> line.matches(LINE));
            }
        }
    }

    @Test
    void mermaidTellsTheStory() {
        List<Journey> journeys = Journey.of(Runs.of(Runs.SECOND_CLICK, "rfc-6797"));
        assertThat(Mermaid.of(journeys.get(1).story(Wording.english())))
                .contains("participant p0 as Browser\n", "participant p1 as click.example.com\n")
                .contains("p0->>p1: http /ls/click", "p1-->>p0: 302 to example.com");
        assertThat(Mermaid.of(journeys.get(journeys.size() - 1).story(Wording.english())))
                .contains("(HSTS-8.3)", "p0-xp1: https /ls/click", "nothing came back (HSTS-12.1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "end|#101;nd",
                "End of it|#69;nd of it",
                "bend ends|bend ends",
                "a;b#c|a#59;b#35;c",
                "<b>\"x\"|#60;b#62;#34;x#34;",
                "%%{init}|#37;#37;#123;init#125;",
                "größe 🚂|größe #128642;"
            })
    void mermaidsOwnCharactersAreEscaped(String text, String escaped) {
        assertThat(Mermaid.escape(text)).isEqualTo(escaped);
    }

    @Test
    void controlCharactersAndLengthAreTamed() {
        assertThat(Mermaid.escape("a\u0000b\nc\u2028d")).isEqualTo("a#65533;b#65533;c#8232;d");
        assertThat(Mermaid.escape("x".repeat(500))).isEqualTo("x".repeat(80) + "#8230;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156", "rfc-6797"})
    void theDrawingStandsAlone(String browser) throws Exception {
        for (String yaml : List.of(Runs.SECOND_CLICK, Runs.HOSTILE_MAIL)) {
            for (Journey journey : Journey.of(Runs.of(yaml, browser))) {
                String svg = DrawingFile.of(new SequenceDrawing(journey.story(Wording.english())).draw("x"));
                Document xml = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
                Element root = xml.getDocumentElement();
                assertThat(root.getTagName()).isEqualTo("svg");
                assertThat(root.getElementsByTagName("script").getLength()).isZero();
                assertThat(root.getElementsByTagName("style").getLength()).isEqualTo(1);
                assertThat(root.getElementsByTagName("text").getLength()).isPositive();
                assertThat(svg.substring(0, svg.indexOf("</style>")))
                        .doesNotContain("var(", "light-dark(", "@", "--", "url(")
                        .contains(
                                ".arrow.https{stroke: #0b545a", ".sheet{fill: #f8f5ee;}", ".lifeline{stroke: #d8d1c2");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The second click dies|padlock-the-second-click-dies",
                "../../etc/passwd|padlock-etc-passwd",
                "\"; filename=evil.exe|padlock-filename-evil-exe",
                "Größe|padlock-gro-e",
                "CON|padlock-con",
                "🚂|padlock-scenario"
            })
    void fileNamesAreSafe(String title, String name) {
        assertThat(FileName.of(title)).isEqualTo(name).matches("[a-z0-9-]+");
        assertThat(FileName.of(title.repeat(100))).hasSizeLessThan(80);
    }

    @Test
    void theArchiveHoldsScenarioAndMail() throws Exception {
        byte[] zip = ScenarioArchive.of("padlock-x", "title: x\n", "mail.html", "<p>größe</p>");
        List<String> found = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                found.add(entry.getName() + "=" + new String(in.readAllBytes(), UTF_8));
            }
        }
        assertThat(found).containsExactly("padlock-x.yml=title: x\n", "mail.html=<p>größe</p>");
        assertThat(ScenarioArchive.of("padlock-x", "title: x\n", "mail.html", "<p>größe</p>"))
                .isEqualTo(zip);
    }
}
