package padlock.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import padlock.site.engine.Limits;

@Timeout(60)
class RequestLogTest {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("padlock.requests");

    @Test
    void aLineNamesTheRouteAndNoSecret() throws Exception {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Level usual = LOG.getLevel();
        lines.start();
        LOG.setLevel(Level.INFO);
        LOG.addAppender(lines);
        try (RunningSite site =
                Classrooms.site(new CannedEngine(), Limits.STANDARD).start("127.0.0.1", 0)) {
            int port = URI.create(site.url()).getPort();
            Raw.get(port, "/r/ABC123?said=hush", "127.0.0.1", "Cookie: seat-ABC123=topsecret\r\n");
            Raw.get(port, "/health/live", "127.0.0.1", "");
        } finally {
            LOG.detachAppender(lines);
            LOG.setLevel(usual);
        }
        List<String> written = List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(written)
                .anySatisfy(line -> assertThat(line)
                        .matches("\"method\":\"GET\",\"route\":\"/r/\\{code}\",\"status\":404,\"ms\":[0-9]+"))
                .anySatisfy(line -> assertThat(line).contains("\"route\":\"/health/live\",\"status\":200"))
                .noneSatisfy(line -> assertThat(line).containsAnyOf("ABC123", "hush", "topsecret", "127.0.0.1"));
    }

    @Test
    void readinessSaysWhetherProgressIsKept() throws Exception {
        try (RunningSite site =
                Classrooms.site(new CannedEngine(), Limits.STANDARD).start("127.0.0.1", 0)) {
            Raw.Answer ready = Raw.get(URI.create(site.url()).getPort(), "/health/ready", "load.balancer.example", "");
            assertThat(ready.status()).isEqualTo(200);
            assertThat(ready.body()).contains("ready", "progress: ok");
        }
    }
}
