package padlock.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import padlock.policy.MixedContent.Element;
import padlock.url.WebUrl;
import padlock.words.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A HAR file: what a browser's network panel saves. HTTP Archive 1.2; {@code _resourceType} is Chromium's addition. */
final class HarFile {
    private static final int DEEPEST = 60;
    private static final int MOST_ENTRIES = 500;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Brought.LONGEST)
                            .build())
                    .build())
            .build();

    private HarFile() {}

    static Brought read(String text) {
        try {
            JsonNode entries = JSON.readTree(text).path("log").path("entries");
            if (!entries.isArray() || entries.isEmpty()) {
                return Brought.Unreadable.because("bring.har-none");
            }
            if (entries.size() > MOST_ENTRIES) {
                return Brought.Unreadable.because("bring.har-many");
            }
            List<Answer> answers = new ArrayList<>();
            entries.forEach(entry -> answers.add(answer(entry)));
            return new Brought.Answers(Sentence.of("bring.from-har"), answers);
        } catch (JacksonException broken) {
            return Brought.Unreadable.because("bring.har-broken");
        }
    }

    private static Answer answer(JsonNode entry) {
        JsonNode response = entry.path("response");
        List<String> hsts = new ArrayList<>();
        Optional<String> location = Optional.empty();
        for (JsonNode header : response.path("headers")) {
            String name = header.path("name").asString("");
            if (name.equalsIgnoreCase("Strict-Transport-Security")) {
                hsts.add(header.path("value").asString(""));
            } else if (name.equalsIgnoreCase("Location")) {
                location = Optional.of(header.path("value").asString(""));
            }
        }
        return new Answer(
                WebUrl.parse(entry.path("request").path("url").asString("")),
                response.path("status").asInt(0),
                hsts,
                location,
                part(
                        entry.path("_resourceType").asString(""),
                        response.path("content").path("mimeType").asString("")));
    }

    private static Optional<Element> part(String kind, String type) {
        String mime = type.toLowerCase(Locale.ROOT);
        if (kind.equals("document") || (kind.isEmpty() && (mime.isEmpty() || mime.startsWith("text/html")))) {
            return Optional.empty();
        }
        boolean image = kind.equals("image") || kind.equals("media") || (kind.isEmpty() && mime.startsWith("image/"));
        return Optional.of(image ? Element.IMG : Element.SCRIPT);
    }
}
