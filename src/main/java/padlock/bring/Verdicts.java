package padlock.bring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import padlock.bring.Explained.Finding;
import padlock.policy.HstsEntry;
import padlock.policy.HstsRules;
import padlock.policy.HstsStore;
import padlock.policy.Initiation;
import padlock.policy.MixedContent;
import padlock.policy.NavigationUpgrade;
import padlock.policy.PreloadList;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.policy.Rule;
import padlock.policy.UpgradeRules.OnFailure;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/** What every profile would do with an address, each answer once with the browsers that give it. */
final class Verdicts {
    private static final Instant NOW = Instant.EPOCH;
    private static final long YEAR = 31_536_000;

    private final List<Profile> profiles;

    Verdicts(Profiles profiles) {
        this.profiles = profiles.all();
    }

    /** What one profile says. */
    private record Said(boolean risky, Rule rule, Sentence sentence) {}

    private List<Finding> all(Function<Profile, Optional<Said>> ask) {
        Map<Said, List<String>> groups = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            ask.apply(profile)
                    .ifPresent(said -> groups.computeIfAbsent(said, any -> new ArrayList<>())
                            .add(profile.name()));
        }
        List<Finding> findings = new ArrayList<>();
        groups.forEach((said, names) -> findings.add(new Finding(
                said.risky(), said.rule(), said.sentence(), names.size() == profiles.size() ? List.of() : names)));
        return findings;
    }

    /** Following this http link in a browser that never saw the site. */
    List<Finding> freshClick(WebUrl url) {
        return all(profile -> {
            NavigationUpgrade upgrade = NavigationUpgrade.decide(profile.upgrades(), url, Initiation.LINK, false);
            Sentence sentence = upgrade.upgrades()
                    ? Sentence.of(tries(profile.upgrades().onFailure()), url.authority())
                    : Sentence.of("bring.asks-http", url.authority(), upgrade.because());
            return Optional.of(new Said(true, upgrade.rule(), sentence));
        });
    }

    private static String tries(OnFailure failure) {
        return switch (failure) {
            case NOT_TRIED, HTTP -> "bring.tries-https-then-http";
            case ASK -> "bring.tries-https-then-asks";
            case ERROR_PAGE -> "bring.tries-https-alone";
        };
    }

    /** The same link once the site above its host has taught the browser HSTS for every subdomain. */
    List<Finding> clickUnderHsts(WebUrl url) {
        Optional<String> domain = url.host().registrableDomain();
        return all(profile -> domain.flatMap(name -> HstsStore.fresh(profile.hsts(), PreloadList.EMPTY)
                .with(new HstsEntry(name, true, YEAR, NOW.plusSeconds(YEAR), "https://" + name + "/"))
                .match(url.host().name(), NOW)
                .map(match -> new Said(true, match.rule(), Sentence.of("bring.under-hsts", name, url.host())))));
    }

    /** An image or another part of an https page. */
    List<Finding> part(WebUrl page, MixedContent.Element element, WebUrl url) {
        return all(profile -> {
            MixedContent decided =
                    MixedContent.decide(profile, new MixedContent.Page(page, false), element, url, false);
            return Optional.of(
                    new Said(!url.isHttps(), decided.rule(), decided.because().then(fate(decided.verdict(), url))));
        });
    }

    private static Sentence fate(MixedContent.Verdict verdict, WebUrl url) {
        return switch (verdict) {
            case UPGRADED -> Sentence.of("bring.part-upgraded", url.host());
            case BLOCKED -> Sentence.of("bring.part-blocked");
            case ASKS -> Sentence.of("bring.part-asks");
            case AS_WRITTEN -> Sentence.of(url.isHttps() ? "bring.part-as-written" : "bring.part-http");
        };
    }

    /** What each browser learns from an answer's HSTS header, and remembers in {@code memory}. */
    List<Finding> learned(Answer answer, WebUrl url, Map<String, HstsStore> memory) {
        if (answer.hsts().isEmpty()) {
            return List.of();
        }
        return all(profile -> {
            HstsStore.Lesson lesson = memory.computeIfAbsent(
                            profile.id(), id -> HstsStore.fresh(profile.hsts(), PreloadList.EMPTY))
                    .learn(url, answer.hsts(), true, HstsRules.Context.TOP_LEVEL, NOW);
            memory.put(profile.id(), lesson.store());
            return Optional.of(new Said(lesson.rule() != Rule.HSTS_8_1, lesson.rule(), lesson.because()));
        });
    }

    /** The same hop on a second visit, with what the first one taught. */
    List<Finding> again(WebUrl url, Map<String, HstsStore> memory) {
        return all(profile -> Optional.ofNullable(memory.get(profile.id()))
                .flatMap(store -> store.match(url.host().name(), NOW))
                .map(match -> new Said(true, match.rule(), Sentence.of("bring.second-visit", match.by(), url.host()))));
    }
}
