package padlock.world;

import static padlock.words.Said.english;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;
import padlock.mail.SentMail;
import padlock.mail.Template;
import padlock.pki.CertificateKind;
import padlock.pki.Credential;
import padlock.trace.Backstage;
import padlock.url.Host;
import padlock.url.WebUrl;

/** A world to ask in memory, with an authority that writes down what it issued in the place of certificates. */
final class Play implements Certificates {
    static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final PrivateKey KEY = key();

    final World world;
    private final Map<Credential, String> labels = new IdentityHashMap<>();
    private String last = "";
    private String agent = "Reader/1.0";

    Play(Setup setup) {
        world = new World(setup, START, this);
    }

    @Override
    public Credential issue(CertificateKind kind, Host host, Host brandDomain, Instant now) {
        return labeled(kind.id() + " " + host + " at " + now);
    }

    @Override
    public Credential issueFor(List<String> names, Instant now) {
        return labeled(String.join(" ", names));
    }

    @Override
    public Credential issueFor(List<String> names, Instant from, Instant until) {
        return labeled("valid " + String.join(" ", names) + " from " + from + " until " + until);
    }

    // The chains here are empty, so the last certificate issued is the one to judge.
    @Override
    public boolean vouchesFor(List<X509Certificate> chain, Host host, Instant now) {
        return last.startsWith("valid " + host + " ");
    }

    private Credential labeled(String label) {
        Credential credential = new Credential(List.of(), KEY);
        labels.put(credential, label);
        last = label;
        return credential;
    }

    /** From now on requests name this user agent. */
    Play as(String userAgent) {
        agent = userAgent;
        return this;
    }

    SentMail send() {
        return world.send(Template.of(world.newsletter()));
    }

    Port port(String host, int number) {
        return world.locate(Host.of(host)).orElseThrow().port(number);
    }

    String presented(String host, String sni) {
        return label(host, sni).replaceAll(" (at|from) .*", "");
    }

    String label(String host, String sni) {
        Port.Secure port = (Port.Secure) port(host, 443);
        Credential shown = port.credentials().apply(sni.isEmpty() ? Optional.empty() : Given.sni(sni));
        return Objects.requireNonNull(labels.get(shown));
    }

    Response get(String url) {
        return ask("GET", url, "");
    }

    Response ask(String method, String url, String body) {
        WebUrl asked = WebUrl.of(url);
        Request request = new Request(method, asked, Headers.of("User-Agent", agent), body);
        Port port = world.locate(asked.host()).orElseThrow().port(asked.port());
        Site site = port instanceof Port.Plain plain ? plain.site() : ((Port.Secure) port).site();
        return site.answer(request);
    }

    List<String> rules() {
        return world.takeBackstage().stream().map(entry -> entry.rule().id()).toList();
    }

    String sentences() {
        List<String> sentences = new ArrayList<>();
        for (Backstage entry : world.takeBackstage()) {
            sentences.add(english(entry.because()));
        }
        return String.join(" ", sentences);
    }

    private static PrivateKey key() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
