package padlock.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.content.Fields;
import padlock.content.Value;
import padlock.pki.CertificateKind;
import padlock.url.Host;
import padlock.world.Setup.Tls;

/** The switches of one owner, as a file has them. A switch that the file does not mention is empty. */
final class Switches {
    /** The word for a name that is not there. */
    static final String NONE = "none";

    private final Fields fields;

    Switches(Value value, List<String> known) {
        this.fields = fields(value, known);
    }

    static Fields fields(Value value, List<String> known) {
        return value.fields(known.toArray(String[]::new));
    }

    Optional<Value> get(String key) {
        return fields.get(key);
    }

    <T> Optional<T> word(String key, Map<String, T> words) {
        return fields.get(key).flatMap(value -> value.word(words));
    }

    Optional<Boolean> flag(String key) {
        return fields.get(key).flatMap(Value::trueOrFalse);
    }

    Optional<Integer> seconds(String key, int most) {
        return fields.get(key).flatMap(value -> value.whole(0, most));
    }

    Optional<Host> name(String key) {
        return fields.get(key).flatMap(Switches::host);
    }

    /** A host name, or the word {@code none}. */
    Optional<Optional<Host>> nameOrNone(String key) {
        return fields.get(key)
                .flatMap(value -> value.parsed(
                        "a host name such as click.example.com, or none",
                        text -> text.equals(NONE)
                                ? Optional.of(Optional.<Host>empty())
                                : parse(text).map(Optional::of)));
    }

    static Optional<Host> host(Value value) {
        return value.parsed("a host name such as click.example.com", Switches::parse);
    }

    private static Optional<Host> parse(String text) {
        return Host.parse(text).filter(host -> !host.isIpLiteral());
    }

    /** What a port 443 can do that somebody looks after. */
    static Map<String, Tls> tls() {
        Map<String, Tls> words = new LinkedHashMap<>();
        for (CertificateKind kind : CertificateKind.values()) {
            words.put(kind.id(), new Tls.Presents(kind));
        }
        words.put("closed", new Tls.Closed());
        return words;
    }
}
