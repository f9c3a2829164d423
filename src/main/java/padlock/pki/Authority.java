package padlock.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import padlock.policy.CertificateFault;
import padlock.url.Host;

/**
 * The certificate authority of the simulated internet: it vouches that a key belongs to a host name.
 *
 * <p>In the real world this is Let's Encrypt or another company whose root certificate comes with the browser. The root signs an
 * intermediate, the intermediate signs a server's certificate, and the server presents both: {@code click.example.com ←
 * intermediate ← root}. The browser has only the root, so a server that forgets the intermediate cannot be verified.
 *
 * <p>This authority is made anew at every start, its keys never leave the process, and its names say that nobody should trust
 * it. It also makes certificates that are wrong on purpose, each in exactly one way ({@link CertificateKind}). Issuing costs a
 * few milliseconds, so certificates of one day are kept and handed out again.
 *
 * <p>Source: RFC 5280; CA/Browser Forum Baseline Requirements (checked 2026-11-22).
 */
public final class Authority {
    private static final String MARK = "PADLOCK LAB - DO NOT TRUST ";
    private static final List<String> SOMEBODY_ELSE = List.of("elsewhere.example");
    private static final int MOST_CREDENTIALS = 4_096;

    private final Recent<Order, Credential> issued = new Recent<>(MOST_CREDENTIALS);
    private final Recent<BigInteger, Boolean> revoked = new Recent<>(MOST_CREDENTIALS);
    private final Supplier<KeyPair> serverKeys = new Once<>(Authority::ellipticKeys);
    private final Supplier<KeyPair> weakKeys = new Once<>(() -> rsaKeys(768));
    private final Supplier<Issuer> root = new Once<>(() -> Issuer.root(MARK + "Root", ellipticKeys(), Validity.ALWAYS));
    private final Supplier<Issuer> intermediate =
            new Once<>(() -> root.get().intermediate(MARK + "Intermediate", ellipticKeys(), Validity.ALWAYS));
    private final Supplier<Issuer> stranger =
            new Once<>(() -> Issuer.root(MARK + "Unknown Root", ellipticKeys(), Validity.ALWAYS));

    /** What was asked for; the same order on the same day gets the same certificate. */
    private record Order(String flaw, List<String> names, Validity validity) {}

    /** A certificate of this kind for the host; {@code brandDomain} is what a wildcard certificate stands on. */
    public Credential issue(CertificateKind kind, Host host, Host brandDomain, Instant now) {
        List<String> names = List.of(certificateName(host));
        Validity current = Validity.current(now);
        return switch (kind) {
            case VALID -> issueFor(names, now);
            case WRONG_HOST -> issueFor(SOMEBODY_ELSE, now);
            case WILDCARD_ONE_LABEL -> issueFor(List.of("*." + brandDomain.name()), now);
            case EXPIRED -> good(names, Validity.over(now));
            case NOT_YET_VALID -> good(names, Validity.ahead(now));
            case INCOMPLETE_CHAIN -> kept(new Order(kind.id(), names, current), this::withoutIntermediate);
            case SELF_SIGNED -> kept(new Order(kind.id(), names, current), this::selfSigned);
            case UNTRUSTED_ROOT -> kept(new Order(kind.id(), names, current), this::fromStranger);
            case REVOKED -> kept(new Order(kind.id(), names, current), this::revoked);
            case WEAK_SIGNATURE -> kept(new Order(kind.id(), names, current), this::weaklySigned);
            case WEAK_KEY -> kept(new Order(kind.id(), names, current), this::weaklyKeyed);
        };
    }

    /** A good certificate for these names, such as {@code *.sendgrid.net}. */
    public Credential issueFor(List<String> names, Instant now) {
        return good(names, Validity.current(now));
    }

    /** A good certificate for these names and this time, both ends included. */
    public Credential issueFor(List<String> names, Instant from, Instant until) {
        return good(names, new Validity(from, until));
    }

    /** A certificate with exactly this fault when presented for the host. */
    public Credential flawed(CertificateFault fault, Host host, Instant now) {
        Validity current = Validity.current(now);
        Order order = new Order(fault.id(), List.of(certificateName(host)), current);
        return switch (fault) {
            case CA_AS_SERVER -> kept(order, this::authorityAsServer);
            case EXPIRED_ISSUER -> kept(order, wanted -> fromIssuerOf(wanted, "Expired", Validity.over(now)));
            case NOT_YET_VALID_ISSUER -> kept(order, wanted -> fromIssuerOf(wanted, "Future", Validity.ahead(now)));
            case WRONG_HOST,
                    EXPIRED,
                    NOT_YET_VALID,
                    SELF_SIGNED,
                    UNTRUSTED_ROOT,
                    INCOMPLETE_CHAIN,
                    REVOKED,
                    WEAK_SIGNATURE,
                    WEAK_KEY -> issue(CertificateKind.valueOf(fault.name()), host, host, now);
        };
    }

    /** The one root that the emulated browsers trust; real ones are given it to be compared with them. */
    public X509Certificate trustAnchor() {
        return root.get().certificate();
    }

    /** The intermediate that servers are expected to present. */
    X509Certificate intermediateCertificate() {
        return intermediate.get().certificate();
    }

    /** Whether this authority withdrew the certificate. */
    boolean hasRevoked(X509Certificate certificate) {
        return revoked.find(certificate.getSerialNumber()).isPresent();
    }

    private static String certificateName(Host host) {
        String name = host.name();
        return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
    }

    private Credential good(List<String> names, Validity validity) {
        return kept(new Order("", names, validity), order -> chained(draft(order)));
    }

    private Credential kept(Order order, Function<Order, Credential> maker) {
        Optional<Credential> known = issued.find(order);
        return known.isPresent() ? known.get() : issued.keep(order, maker.apply(order));
    }

    private Draft draft(Order order) {
        return Draft.server(order.names(), serverKeys.get().getPublic(), order.validity());
    }

    private Credential chained(Draft draft) {
        return credential(intermediate.get().sign(draft), intermediate.get().certificate());
    }

    private Credential credential(X509Certificate... chain) {
        return new Credential(List.of(chain), serverKeys.get().getPrivate());
    }

    private Credential withoutIntermediate(Order order) {
        return credential(intermediate.get().sign(draft(order)));
    }

    private Credential selfSigned(Order order) {
        return credential(Issuer.selfSigned(draft(order), serverKeys.get().getPrivate()));
    }

    private Credential fromStranger(Order order) {
        return credential(stranger.get().sign(draft(order)), stranger.get().certificate());
    }

    private Credential revoked(Order order) {
        Credential credential = chained(draft(order));
        revoked.keep(credential.chain().get(0).getSerialNumber(), true);
        return credential;
    }

    private Credential weaklySigned(Order order) {
        return chained(draft(order).signedWith(Draft.SHA1));
    }

    private Credential weaklyKeyed(Order order) {
        Draft draft = Draft.server(order.names(), weakKeys.get().getPublic(), order.validity());
        return new Credential(chained(draft).chain(), weakKeys.get().getPrivate());
    }

    private Credential authorityAsServer(Order order) {
        return chained(draft(order).asAuthority());
    }

    private Credential fromIssuerOf(Order order, String name, Validity validity) {
        Issuer issuer = root.get().intermediate(MARK + name + " Intermediate", serverKeys.get(), validity);
        return credential(issuer.sign(draft(order)), issuer.certificate());
    }

    private static KeyPair ellipticKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no P-256 keys", e);
        }
    }

    private static KeyPair rsaKeys(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java makes no RSA keys of " + bits + " bits", e);
        }
    }
}
