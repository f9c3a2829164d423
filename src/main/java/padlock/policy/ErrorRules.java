package padlock.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one browser names what went wrong, and which certificate faults a reader may pass.
 *
 * @param certificateOrder which fault is reported when there are several, most serious first
 * @param fatal faults that no reader may pass, even without HSTS
 * @param certificateCodes the code on the certificate page; empty, as the other codes, for a browser that shows none
 * @param pageCodes the code, or the name of the page, when no answer came
 * @param partCodes the same for an image
 * @param corsCodes the same for an image that asks for cross-origin access, where it differs
 * @param tooManyRedirects the code after too many redirects, where codes are shown
 * @param blockedCode the code when an ad blocker refused the request; empty where none is shown, or none is known
 * @param names what the names of a certificate may look like
 * @param acceptedLife how long an accepted certificate stays accepted
 * @param goodCertificateRevokes whether a good certificate ends what was accepted for the host
 * @param acceptedThenHsts whether an accepted certificate still opens a host that has become a known HSTS host since
 * @param idleConnection how long an unused connection stays open
 * @param redirects how many redirects are followed
 */
public record ErrorRules(
        List<CertificateFault> certificateOrder,
        Set<CertificateFault> fatal,
        Map<CertificateFault, String> certificateCodes,
        Map<ConnectionFault, String> pageCodes,
        Map<ConnectionFault, String> partCodes,
        Map<ConnectionFault, String> corsCodes,
        Optional<String> tooManyRedirects,
        Optional<String> blockedCode,
        NameRules names,
        Duration acceptedLife,
        boolean goodCertificateRevokes,
        AcceptedThenHsts acceptedThenHsts,
        Duration idleConnection,
        int redirects) {

    /** A certificate was accepted first and HSTS learned afterwards: what a page of that host does. With HSTS known first nothing is accepted. */
    public enum AcceptedThenHsts {
        /** What the reader accepted is looked up before HSTS is. */
        LOADS,
        /** A new handshake is refused, but a connection that is still open is used. */
        LOADS_WHILE_CONNECTED,
        /** As RFC 6797 section 12.1 says. */
        BLOCKED
    }

    static ErrorRules from(Facts facts) {
        boolean shown = facts.yes("page.shows-code");
        Map<CertificateFault, String> certificates = facts.table("certificate.code", CertificateFault.class);
        Map<ConnectionFault, String> pages = facts.table("page", ConnectionFault.class);
        Map<ConnectionFault, String> parts = facts.table("part", ConnectionFault.class);
        Map<ConnectionFault, String> cors = facts.table("part", ".cors", ConnectionFault.class);
        return new ErrorRules(
                facts.order("certificate.order", CertificateFault.class),
                facts.words("certificate.fatal", CertificateFault.class),
                shown ? certificates : Map.of(),
                shown ? pages : Map.of(),
                shown ? parts : Map.of(),
                shown ? cors : Map.of(),
                Optional.of(facts.text("page.too-many-redirects")).filter(code -> shown),
                Optional.of(facts.text("page.blocked-by-extension")).filter(code -> shown && !code.equals("none")),
                new NameRules(
                        facts.word("certificate.wildcards", Wildcards.class),
                        facts.yes("certificate.final-dot-ignored")),
                facts.duration("certificate.accepted-life"),
                facts.yes("certificate.good-one-revokes"),
                facts.word("certificate.accepted-then-hsts", AcceptedThenHsts.class),
                facts.duration("connection.idle"),
                facts.number("redirects"));
    }
}
