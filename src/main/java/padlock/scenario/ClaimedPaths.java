package padlock.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import padlock.http.Response;
import padlock.words.Sentence;
import padlock.world.Association;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an association file lets an app open, in the file's order: the first pattern that fits a path decides.
 *
 * <p>Of the real file's grammar only path patterns with {@code *} and {@code exclude} are read.
 */
record ClaimedPaths(List<Claim> claims) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 100;
    private static final int LONGEST = 100;

    ClaimedPaths {
        claims = List.copyOf(claims);
    }

    private record Claim(Pattern path, boolean exclude) {}

    /** A file as the installer judges it: the paths, or why they are not accepted. */
    record Judged(Optional<ClaimedPaths> paths, Sentence because) {}

    static Judged of(Response response) {
        if (response.status() != 200) {
            return refused(Sentence.of("run.app.file-status", response.status()));
        }
        if (response.headers()
                .first("Content-Type")
                .filter(type -> type.startsWith("application/json"))
                .isEmpty()) {
            return refused(Sentence.of("run.app.file-type"));
        }
        if (response.body().length() > Association.LARGEST) {
            return refused(Sentence.of("run.app.file-large"));
        }
        try {
            return new Judged(Optional.of(read(JSON.readTree(response.text()))), Sentence.of("run.app.may-open"));
        } catch (JacksonException noJson) {
            return refused(Sentence.of("run.app.file-unreadable"));
        }
    }

    private static Judged refused(Sentence why) {
        return new Judged(Optional.empty(), why);
    }

    private static ClaimedPaths read(JsonNode file) {
        List<Claim> claims = new ArrayList<>();
        for (JsonNode app : file.path("applinks").path("details")) {
            for (JsonNode component : app.path("components")) {
                String pattern = component.path("/").asString("");
                if (!pattern.isEmpty() && pattern.length() <= LONGEST && claims.size() < MOST) {
                    claims.add(new Claim(
                            wildcards(pattern), component.path("exclude").asBoolean(false)));
                }
            }
        }
        return new ClaimedPaths(claims);
    }

    private static Pattern wildcards(String pattern) {
        return Pattern.compile(
                Arrays.stream(pattern.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    boolean claim(String path) {
        return claims.stream()
                .filter(claim -> claim.path().matcher(path).matches())
                .findFirst()
                .map(claim -> !claim.exclude())
                .orElse(false);
    }
}
