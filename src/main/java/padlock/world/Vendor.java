package padlock.world;

import java.util.List;
import padlock.mail.LinkFormat;
import padlock.url.Host;

/** The e-mail service providers of the simulated internet. */
public enum Vendor {
    SENDGRID("SendGrid", "sendgrid.net", LinkFormat.sendGrid()),
    SPARKPOST("SparkPost", "spgo.io", LinkFormat.sparkPost()),
    SES("Amazon SES", "r.us-east-1.awstrack.me", LinkFormat.ses());

    private final String title;
    private final Host domain;
    private final LinkFormat links;

    Vendor(String title, String domain, LinkFormat links) {
        this.title = title;
        this.domain = Host.of(domain);
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

    /** How it writes its tracked addresses. */
    public LinkFormat links() {
        return links;
    }

    boolean owns(Host host) {
        return host.name().equals(domain.name()) || host.name().endsWith("." + domain.name());
    }

    /** The names in the certificate that it presents for one of its own names. */
    List<String> certificateNames() {
        // Its name in the simulated internet is the host that customers point at, not the domain above it.
        return this == SES ? List.of(domain.name(), "*." + domain.name()) : List.of("*." + domain.name());
    }
}
