package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.diagnosis.CertificateLine;
import padlock.diagnosis.Presented;
import padlock.site.engine.Engine.CertificateCode;
import padlock.site.view.DiagnoseView.Hidden;
import padlock.site.view.SandboxView.ChoiceView;

/**
 * The certificates of one connection.
 *
 * @param hops the connections over https to choose from
 */
public record ChainView(
        List<Hidden> exhibit,
        String title,
        List<String> problems,
        List<ChoiceView> hops,
        String chosen,
        Optional<Presented> presented,
        List<CertificateCode> codes,
        List<Link> links) {
    /**
     * A certificate on the way from the server to the root.
     *
     * @param role such as {@code The server's own}
     * @param subject whose it is
     * @param state {@code presented}, {@code faulty}, {@code missing}, {@code trusted} or {@code unknown}
     */
    public record Link(String role, String subject, String state, String sentence) {}

    /** The lines with nothing wrong and those with something, as they stand. */
    public List<CertificateLine> lines() {
        return presented.map(Presented::lines).orElse(List.of());
    }
}
