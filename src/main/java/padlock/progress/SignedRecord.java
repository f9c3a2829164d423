package padlock.progress;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A completion record as a JSON file with a signature over everything else in it.
 *
 * <p>What is signed is the object without its {@code signature}, written without spaces with its keys in alphabetical order.
 */
public final class SignedRecord {
    /** The longest file that is looked at. */
    public static final int MOST_BYTES = 300_000;

    private static final String FORMAT = "padlock-record";
    private static final int VERSION = 1;
    private static final String KEY = "key";
    private static final String SIGNATURE = "signature";
    // A key that stands there twice could be read in two ways.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private SignedRecord() {}

    /** What a check found. */
    public enum Verdict {
        VALID,
        /** Something was changed after the signature. */
        TAMPERED,
        /** The signature fits, and another key made it than the one asked for. */
        OTHER_KEY,
        /** This is no record that this program can read. */
        UNREADABLE
    }

    /** A verdict, and the key that the file names. */
    public record Finding(Verdict verdict, String key) {}

    public static String write(CompletionRecord record, RecordKey key) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("version", VERSION);
        file.put("issued", record.issued().toString());
        file.put("name", record.name());
        file.put("lessons", record.lessons());
        file.put("passed", record.passed());
        file.put("tasks", record.tasks());
        file.put("foreseen", record.foreseen());
        file.put("predictions", record.predictions());
        file.put(KEY, key.publicKey());
        ObjectNode object = (ObjectNode) JSON.readTree(JSON.writeValueAsString(file));
        object.put(SIGNATURE, key.sign(signed(object)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
    }

    /**
     * Checks a file.
     *
     * @param expected the public key of the site that is trusted; empty to trust the key in the file, which proves only that nothing
     *     was changed since
     */
    public static Finding verify(byte[] file, Optional<String> expected) {
        Optional<ObjectNode> record = parse(file);
        if (record.isEmpty()) {
            return new Finding(Verdict.UNREADABLE, "");
        }
        String key = record.get().path(KEY).asString("");
        if (!fits(record.get(), key)) {
            return new Finding(Verdict.TAMPERED, key);
        }
        boolean trusted = expected.map(key::equals).orElse(true);
        return new Finding(trusted ? Verdict.VALID : Verdict.OTHER_KEY, key);
    }

    private static Optional<ObjectNode> parse(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            JsonNode root = JSON.readTree(file);
            return root instanceof ObjectNode object
                            && FORMAT.equals(object.path("format").asString(""))
                            && object.path("version").asInt(0) == VERSION
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static boolean fits(ObjectNode record, String key) {
        try {
            byte[] given = Base64.getDecoder().decode(record.path(SIGNATURE).asString(""));
            Signature signature = Signature.getInstance(RecordKey.ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(RecordKey.ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
            signature.update(signed(record));
            return signature.verify(given);
        } catch (GeneralSecurityException | IllegalArgumentException garbage) {
            return false;
        }
    }

    private static byte[] signed(ObjectNode record) {
        ObjectNode rest = record.deepCopy();
        rest.remove(SIGNATURE);
        Object plain = JSON.treeToValue(rest, Object.class);
        return JSON.writeValueAsString(plain).getBytes(StandardCharsets.UTF_8);
    }
}
