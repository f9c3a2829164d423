package padlock.world;

import java.util.List;
import java.util.Optional;
import padlock.mail.LinkFormat;
import padlock.url.Host;

/** The e-mail service providers of the simulated internet. */
public enum Vendor {
    SENDGRID("SendGrid", "sendgrid.net", "u1001.ct.sendgrid.net", LinkFormat.sendGrid()),
    SPARKPOST("SparkPost", "spgo.io", "go.spgo.io", LinkFormat.sparkPost()),
    SES("Amazon SES", "r.us-east-1.awstrack.me", "u1001.r.us-east-1.awstrack.me", LinkFormat.ses());

    private final String title;
    private final Host domain;
    private final Host sharedHost;
    private final LinkFormat links;

    Vendor(String title, String domain, String sharedHost, LinkFormat links) {
        this.title = title;
        this.domain = Host.of(domain);
        this.sharedHost = Host.of(sharedHost);
        this.links = links;
    }

    /** Its name, for a sentence. */
    public String title() {
        return title;
    }

    /** The name that customers point their tracking hosts at, which its own certificate is for. */
    public Host domain() {
        return domain;
    }

    /** The host in the links of customers who have no tracking host of their own, or none that is valid. */
    public Host sharedHost() {
        return sharedHost;
    }

    /** How it writes its tracked addresses. */
    public LinkFormat links() {
        return links;
    }

    boolean owns(Host host) {
        return host.name().equals(domain.name()) || host.name().endsWith("." + domain.name());
    }

    /** How a certificate authority is shown that this provider controls the tracking host; empty where it obtains none. */
    Optional<Challenge> challenge() {
        return switch (this) {
            case SENDGRID -> Optional.of(Challenge.DNS_01);
            case SPARKPOST -> Optional.of(Challenge.HTTP_01);
            case SES -> Optional.empty();
        };
    }

    /**
     * Whether it believes {@code X-Forwarded-Host}. SparkPost's guide for CloudFront uses it in the place of Host; of the others no
     * such thing is documented.
     */
    boolean readsForwardedHost() {
        return this == SPARKPOST;
    }

    enum Challenge {
        /** A file on the host, fetched over http on port 80. */
        HTTP_01,
        /** A text in DNS, at {@code _acme-challenge.} the host. */
        DNS_01
    }

    /** The names in the certificate that it presents for one of its own names, or for a name that is not its own. */
    List<String> certificateNames(Optional<Host> asked) {
        if (asked.filter(sharedHost::equals).isPresent()) {
            return List.of("*." + sharedHost.name().substring(sharedHost.name().indexOf('.') + 1));
        }
        // Amazon's name here is the very host that customers point at, not a domain above it.
        return this == SES ? List.of(domain.name(), "*." + domain.name()) : List.of("*." + domain.name());
    }
}
