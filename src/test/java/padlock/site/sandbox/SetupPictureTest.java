package padlock.site.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import padlock.diagram.Topology;
import padlock.diagram.TopologyDrawing;
import padlock.words.Wording;

class SetupPictureTest {
    @Test
    void theUsualSetupLeavesTheCdnOut() {
        assertThat(picture().sentences())
                .containsExactly(
                        "Mailbox to Reader: https, the mail is read over https.",
                        "Reader to DNS: points to the provider.",
                        "DNS to Provider: http, port 80 is open.",
                        "Provider to Page: https, valid certificate.");
    }

    @Test
    void whatIsMissingIsSaidAndDrawnAsAShape() {
        Topology topology = picture("dns.tracking", "cdn", "esp.links", "https", "cdn.https", "expired");
        assertThat(topology.sentences()).contains("DNS to CDN: https, port 443: expired certificate (missing).");
        for (String svg : List.of(
                new TopologyDrawing(topology).wide("w").text(),
                new TopologyDrawing(topology).tall("t").text())) {
            assertThat(svg).containsOnlyOnce("topo-missing").containsOnlyOnce("topo-cross");
            assertThat(svg).contains("expired certificate (missing)");
        }
    }

    @Test
    void linksOverHttpsNeedACertificateForTheirName() {
        assertThat(picture("esp.links", "https").sentences())
                .contains("DNS to Provider: https, a certificate for its own name (missing).");
        assertThat(picture("esp.links", "https", "esp.managed-certificate", "true")
                        .sentences())
                .contains("DNS to Provider: https, gets a certificate for your name.");
    }

    @Test
    void noRecordEndsTheWayAtDns() {
        assertThat(picture("dns.tracking", "missing").sentences())
                .contains("Reader to DNS: there is no record (missing).");
    }

    @Test
    void closedPortsAndLostHostsAreMissing() {
        assertThat(picture("dns.tracking", "cdn", "cdn.http", "closed")
                        .links()
                        .get(2)
                        .sound())
                .isFalse();
        assertThat(picture("dns.tracking", "cdn", "cdn.forward-host", "false")
                        .links()
                        .get(3)
                        .sound())
                .isFalse();
        assertThat(picture("brand.https", "closed").links().get(4).sound()).isFalse();
        assertThat(picture("landing.url", "no address").links().get(4).sound()).isFalse();
    }

    @Test
    void hostileWordsStayWords() {
        Topology topology = picture("dns.tracking-host", "<script>alert(1)</script>", "landing.url", "http://<b>/");
        assertThat(new TopologyDrawing(topology).wide("w").text()).doesNotContain("<script", "<b>");
    }

    private static Topology picture(String... namesAndValues) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return SetupPicture.of(SandboxForm.of(fields, "chromium-156"), Wording.english());
    }
}
