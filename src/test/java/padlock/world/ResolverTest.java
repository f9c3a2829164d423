package padlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.url.Host;
import padlock.world.DnsRecord.Type;

class ResolverTest {
    private static final Host CLICK = Host.of("click.example.com");

    private final Given given = new Given();

    private static Machine.Name where(Play play) {
        return play.world.locate(CLICK).orElseThrow().name();
    }

    private void moveToCdn(Play play) {
        given.tracking = Setup.Tracking.CDN;
        play.world.change(before -> given.setup());
    }

    @Test
    void whoAskedBeforeTheMoveKeepsGoingToTheOldPlace() {
        given.ttlSeconds = 3_600;
        Play play = given.play();
        assertThat(where(play)).isEqualTo(Machine.Name.PROVIDER);

        moveToCdn(play);
        play.world.advance(Duration.ofSeconds(3_599));
        assertThat(where(play)).isEqualTo(Machine.Name.PROVIDER);
        assertThat(play.world.dns(CLICK).alias()).contains("sendgrid.net");
        assertThat(play.world.dns(CLICK).records().get(0).ttlSeconds()).isEqualTo(1);
        assertThat(play.world.authoritativeDns(CLICK).alias()).contains("edge.example.org");

        play.world.advance(Duration.ofSeconds(1));
        assertThat(where(play)).isEqualTo(Machine.Name.EDGE);
    }

    @Test
    void whoNeverAskedGoesToTheNewPlaceAtOnce() {
        given.ttlSeconds = 3_600;
        Play play = given.play();
        moveToCdn(play);

        assertThat(where(play)).isEqualTo(Machine.Name.EDGE);
    }

    @Test
    void withoutATimeToLiveAMoveActsAtOnce() {
        Play play = given.play();
        assertThat(where(play)).isEqualTo(Machine.Name.PROVIDER);
        moveToCdn(play);

        assertThat(where(play)).isEqualTo(Machine.Name.EDGE);
    }

    @Test
    void alsoNoSuchNameIsRepeated() {
        given.ttlSeconds = 60;
        given.tracking = Setup.Tracking.MISSING;
        Play play = given.play();
        assertThat(play.world.locate(CLICK)).isEmpty();
        moveToCdn(play);

        assertThat(play.world.locate(CLICK)).isEmpty();
        assertThat(play.world.dns(CLICK).exists()).isFalse();
        play.world.advance(Duration.ofSeconds(60));
        assertThat(where(play)).isEqualTo(Machine.Name.EDGE);
    }

    @Test
    void whatIsAskedWithAToolIsNotKept() {
        given.ttlSeconds = 3_600;
        Play play = given.play();
        assertThat(play.world.dns(CLICK).alias()).contains("sendgrid.net");
        moveToCdn(play);

        assertThat(where(play)).isEqualTo(Machine.Name.EDGE);
    }

    @Test
    void theChainNamesEveryAlias() {
        given.ttlSeconds = 300;

        DnsAnswer answer = given.play().world.dns(CLICK);

        assertThat(answer.exists()).isTrue();
        assertThat(answer.records())
                .containsExactly(
                        new DnsRecord("click.example.com", 300, Type.CNAME, "sendgrid.net"),
                        new DnsRecord("sendgrid.net", 300, Type.A, "192.0.2.30"));
        assertThat(answer.records().get(0)).hasToString("click.example.com.\t300\tIN\tCNAME\tsendgrid.net.");
        assertThat(answer.values(Type.A)).containsExactly("192.0.2.30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "www.example.com",
                "images.example.com",
                "click.example.com",
                "news.example.com",
                "1001.example.com",
                "edge.example.org",
                "em.sendgrid.net",
                "u1001.ct.sendgrid.net",
                "r.us-east-1.awstrack.me",
                "nowhere.example",
                "awstrack.me",
                "192.0.2.30"
            })
    void theRecordsSayWhereTheNameLeads(String name) {
        given.otherHost = Optional.of(Host.of("news.example.com"));
        Play play = given.play();
        Host host = Host.of(name);

        assertThat(play.world.dns(host).values(Type.A))
                .isEqualTo(play.world
                        .locate(host)
                        .map(machine -> List.of(machine.name().address()))
                        .orElse(List.of()));
    }

    @Test
    void theOwnerRecordIsSendGridsAlone() {
        Host owner = Host.of("1001.example.com");
        assertThat(given.play().world.dns(owner).alias()).contains("sendgrid.net");

        given.ownerRecord = false;
        assertThat(given.play().world.dns(owner).exists()).isFalse();

        given.ownerRecord = true;
        given.vendor = Vendor.SPARKPOST;
        assertThat(given.play().world.dns(owner).exists()).isFalse();
    }

    @Test
    void theChallengesNameLeadsToTheProvider() {
        DnsAnswer answer = given.play().world.text(Host.of("_acme-challenge.click.example.com"));

        assertThat(answer.alias()).contains("click.example.com.dcv.sendgrid.net");
    }
}
