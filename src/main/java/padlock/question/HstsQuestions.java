package padlock.question;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.policy.HstsEntry;
import padlock.policy.HstsHeader;
import padlock.policy.HstsRules;
import padlock.policy.HstsStore;
import padlock.policy.PreloadList;
import padlock.policy.Profile;
import padlock.url.Host;
import padlock.url.WebUrl;

/** Questions about HSTS: headers, sequences of answers, matching, the rewritten URL, preloaded top-level domains. */
final class HstsQuestions {
    /** Questions have no clock of their own; any moment does, as long as it is always the same. */
    private static final Instant THEN = Instant.parse("2026-11-22T09:00:00Z");

    private static final Map<String, HstsRules.Context> CONTEXTS = Map.of(
            "top-level", HstsRules.Context.TOP_LEVEL,
            "image-same-host", HstsRules.Context.IMAGE_SAME_HOST,
            "image-same-site", HstsRules.Context.IMAGE_SAME_SITE,
            "image-cross-site", HstsRules.Context.IMAGE_CROSS_SITE);

    private HstsQuestions() {}

    static Map<String, Object> header(Profile profile, Question question) {
        HstsHeader header = HstsHeader.read(question.text("header").strip(), profile.hsts());
        Map<String, Object> answer = new LinkedHashMap<>();
        boolean known = header instanceof HstsHeader.Noted noted && noted.maxAgeSeconds() > 0;
        answer.put("known", known);
        answer.put("maxAgeSeconds", known ? ((HstsHeader.Noted) header).maxAgeSeconds() : null);
        answer.put("includeSubDomains", known && ((HstsHeader.Noted) header).includeSubDomains());
        return answer;
    }

    static Map<String, Object> match(Profile profile, Question question) {
        HstsStore store = HstsStore.fresh(profile.hsts(), PreloadList.EMPTY);
        for (Question known : question.objects("known")) {
            Instant expires = known.yes("expired") ? THEN.minusSeconds(1) : THEN.plusSeconds(1_000);
            store = store.with(
                    new HstsEntry(known.text("host"), known.yes("includeSubDomains"), 0, expires, "the question"));
        }
        return Map.of("upgraded", store.match(question.text("query"), THEN).isPresent());
    }

    static Map<String, Object> sequence(Profile profile, Question question) {
        PreloadList preloaded = PreloadList.EMPTY;
        for (String host : question.texts("preloaded")) {
            preloaded = preloaded.with(host);
        }
        HstsStore store = HstsStore.fresh(profile.hsts(), preloaded);
        List<Question> responses = question.objects("responses");
        for (Question response : responses) {
            boolean clean = Port443.isGood(response.text("tls"), "tls");
            HstsRules.Context context = response.word("context", CONTEXTS);
            store = store.learn(url(response, "url"), response.texts("headers"), clean, context, THEN)
                    .store();
        }
        WebUrl query = url(question, "query");
        Optional<HstsEntry> entry = responses.isEmpty()
                ? Optional.empty()
                : store.entry(url(responses.get(0), "url").host().name());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "upgraded",
                !query.isHttps() && store.match(query.host().text(), THEN).isPresent());
        answer.put("maxAgeSeconds", entry.map(HstsEntry::maxAgeSeconds).orElse(null));
        return answer;
    }

    /** Only scheme and port change; a name and password, which the rest of the program drops, stay as they are. */
    static Map<String, Object> url(Question question) {
        String https = url(question, "url").toHttps().toString();
        String user =
                WebUrl.userInfo(question.text("url")).map(info -> info + "@").orElse("");
        return Map.of("url", "https://" + user + https.substring("https://".length()));
    }

    static Map<String, Object> preloadedTld(Profile profile, Question question) {
        Host below = Host.parse("zz9." + question.text("tld"))
                .orElseThrow(() -> new Question.Malformed("not a name in \"tld\""));
        return Map.of(
                "preloaded",
                HstsStore.fresh(profile.hsts(), PreloadList.EMPTY)
                        .match(below.text(), THEN)
                        .isPresent());
    }

    static WebUrl url(Question question, String key) {
        return question.value(key, WebUrl::parse);
    }
}
