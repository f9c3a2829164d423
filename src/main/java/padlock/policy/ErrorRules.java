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
 * @param tooManyRedirects the code after too many redirects, where codes are shown
 * @param blockedCode the code when an ad blocker refused the request; empty where none is shown, or none is known
 * @param acceptedLife how long an accepted certificate stays accepted
 * @param goodCertificateRevokes whether a good certificate ends what was accepted for the host
 * @param redirects how many redirects are followed
 */
public record ErrorRules(
        List<CertificateFault> certificateOrder,
        Set<CertificateFault> fatal,
        Map<CertificateFault, String> certificateCodes,
        Map<ConnectionFault, String> pageCodes,
        Map<ConnectionFault, String> partCodes,
        Optional<String> tooManyRedirects,
        Optional<String> blockedCode,
        Duration acceptedLife,
        boolean goodCertificateRevokes,
        int redirects) {

    static ErrorRules from(Facts facts) {
        boolean shown = facts.yes("page.shows-code");
        Map<CertificateFault, String> certificates = facts.table("certificate.code", CertificateFault.class);
        Map<ConnectionFault, String> pages = facts.table("page", ConnectionFault.class);
        Map<ConnectionFault, String> parts = facts.table("part", ConnectionFault.class);
        return new ErrorRules(
                facts.order("certificate.order", CertificateFault.class),
                facts.words("certificate.fatal", CertificateFault.class),
                shown ? certificates : Map.of(),
                shown ? pages : Map.of(),
                shown ? parts : Map.of(),
                Optional.of(facts.text("page.too-many-redirects")).filter(code -> shown),
                Optional.of(facts.text("page.blocked-by-extension")).filter(code -> shown && !code.equals("none")),
                facts.duration("certificate.accepted-life"),
                facts.yes("certificate.good-one-revokes"),
                facts.number("redirects"));
    }
}
