package padlock.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.english;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.url.WebUrl;

class HstsStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Profiles PROFILES = Profiles.read();
    private static final HstsRules CHROMIUM = PROFILES.get("chromium-156").hsts();
    private static final HstsRules FIREFOX = PROFILES.get("firefox-153").hsts();
    private static final HstsRules WEBKIT = PROFILES.get("webkitgtk-2.50").hsts();
    private static final HstsRules STANDARD = PROFILES.get("rfc-6797").hsts();
    private static final String YEAR = "max-age=31536000";
    private static final String YEAR_BELOW = "max-age=31536000; includeSubDomains";

    @ParameterizedTest
    @CsvSource({
        "example.com, true",
        "EXAMPLE.com, true",
        "example.com., true",
        "click.example.com, true",
        "a.b.example.com, true",
        "notexample.com, false",
        "example.org, false",
        "com, false",
        "'', false",
        "., false",
        ".., false"
    })
    void matchesByWholeLabels(String host, boolean matches) {
        HstsStore store = taught("https://example.com/", YEAR_BELOW);

        assertThat(store.match(host, NOW).isPresent()).isEqualTo(matches);
    }

    @Test
    void aNameAloneDoesNotCoverThoseBelowIt() {
        HstsStore store = taught("https://example.com/", YEAR);

        assertThat(store.match("example.com", NOW)).contains(new HstsStore.Match("example.com", Rule.HSTS_8_3));
        assertThat(store.match("click.example.com", NOW)).isEmpty();
    }

    @Test
    void aNearerEntryDoesNotHideAParentThatCoversAll() {
        HstsStore store = also(taught("https://example.com/", YEAR_BELOW), "https://a.example.com/", YEAR);

        assertThat(store.match("b.a.example.com", NOW)).contains(new HstsStore.Match("example.com", Rule.HSTS_8_3));
        assertThat(store.match("a.example.com", NOW)).contains(new HstsStore.Match("a.example.com", Rule.HSTS_8_3));
    }

    @Test
    void anEntryEndsToTheSecond() {
        HstsStore store = taught("https://example.com/", "max-age=60");

        assertThat(store.match("example.com", NOW.plusSeconds(59))).isPresent();
        assertThat(store.match("example.com", NOW.plusSeconds(60))).isEmpty();
        assertThat(store.current(NOW.plusSeconds(59))).hasSize(1);
        assertThat(store.current(NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void aLaterHeaderReplacesTheEntryAndItsAge() {
        HstsStore store = taught("https://example.com/", YEAR_BELOW);
        HstsStore later = store.learn(
                        WebUrl.of("https://example.com/other"),
                        List.of("max-age=10"),
                        true,
                        HstsRules.Context.TOP_LEVEL,
                        NOW.plusSeconds(5))
                .store();

        assertThat(later.entry("example.com"))
                .contains(new HstsEntry("example.com", false, 10, NOW.plusSeconds(15), "https://example.com/other"));
        assertThat(later.match("click.example.com", NOW.plusSeconds(6))).isEmpty();
    }

    @Test
    void anAnswerWithoutTheHeaderChangesNothing() {
        HstsStore store = taught("https://example.com/", YEAR);
        HstsStore.Lesson lesson =
                store.learn(WebUrl.of("https://example.com/"), List.of(), true, HstsRules.Context.TOP_LEVEL, NOW);

        assertThat(lesson.store()).isSameAs(store);
        assertThat(lesson.entry()).isEmpty();
        assertThat(lesson.forgot()).isFalse();
    }

    @Test
    void aStoreIsAValue() {
        HstsStore before = HstsStore.fresh(CHROMIUM, PreloadList.EMPTY);
        also(before, "https://example.com/", YEAR);

        assertThat(before.match("example.com", NOW)).isEmpty();
    }

    @Test
    void onlyTheFirstHeaderCounts() {
        HstsStore fresh = HstsStore.fresh(CHROMIUM, PreloadList.EMPTY);

        assertThat(also(fresh, "https://example.com/", "max-age=10", "max-age=20")
                        .entry("example.com"))
                .map(HstsEntry::maxAgeSeconds)
                .contains(10L);
        assertThat(also(fresh, "https://example.com/", "nonsense", YEAR).match("example.com", NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/, true, HSTS-8.1-http",
        "https://example.com/, false, HSTS-8.1-http",
        "https://127.0.0.1/, true, HSTS-8.1.1",
        "https://[2600::1]/, true, HSTS-8.1.1",
        "https://localhost/, true, HSTS-LOCAL",
        "https://foo.localhost/, true, HSTS-LOCAL"
    })
    void someAnswersTeachNothing(String url, boolean clean, String rule) {
        HstsStore fresh = HstsStore.fresh(CHROMIUM, PreloadList.EMPTY);
        HstsStore.Lesson lesson = fresh.learn(WebUrl.of(url), List.of(YEAR), clean, HstsRules.Context.TOP_LEVEL, NOW);

        assertThat(lesson.rule().id()).isEqualTo(rule);
        assertThat(lesson.store()).isSameAs(fresh);
        assertThat(lesson.entry()).isEmpty();
        assertThat(english(lesson.because())).contains(WebUrl.of(url).host().text());
    }

    @Test
    void firefoxStoresLocalhostAndDoesNotApplyIt() {
        HstsStore store = also(HstsStore.fresh(FIREFOX, PreloadList.EMPTY), "https://localhost/", YEAR);

        assertThat(store.entry("localhost")).isPresent();
        assertThat(store.match("localhost", NOW)).isEmpty();
    }

    @Test
    void theStandardKnowsNoExceptionForLocalhost() {
        HstsStore store = also(HstsStore.fresh(STANDARD, PreloadList.EMPTY), "https://localhost/", YEAR);

        assertThat(store.match("localhost", NOW)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(HstsRules.Context.class)
    void engineDecidesWhoseAnswersTeach(HstsRules.Context context) {
        assertThat(learns(CHROMIUM, context)).isTrue();
        assertThat(learns(FIREFOX, context)).isEqualTo(context != HstsRules.Context.IMAGE_CROSS_SITE);
        assertThat(learns(WEBKIT, context))
                .isEqualTo(context == HstsRules.Context.TOP_LEVEL || context == HstsRules.Context.IMAGE_SAME_HOST);
    }

    @Test
    void zeroForgetsTheHostAndNotThoseBelow() {
        HstsStore store = also(taught("https://example.com/", YEAR_BELOW), "https://a.example.com/", YEAR);
        HstsStore.Lesson lesson = store.learn(
                WebUrl.of("https://example.com/"), List.of("max-age=0"), true, HstsRules.Context.TOP_LEVEL, NOW);

        assertThat(lesson.forgot()).isTrue();
        assertThat(lesson.rule()).isEqualTo(Rule.HSTS_6_1_1);
        assertThat(lesson.store().match("example.com", NOW)).isEmpty();
        assertThat(lesson.store().match("a.example.com", NOW)).isPresent();
    }

    @Test
    void zeroForAStrangerForgetsNothing() {
        HstsStore.Lesson lesson = HstsStore.fresh(CHROMIUM, PreloadList.EMPTY)
                .learn(WebUrl.of("https://example.com/"), List.of("max-age=0"), true, HstsRules.Context.TOP_LEVEL, NOW);

        assertThat(lesson.forgot()).isFalse();
        assertThat(lesson.entry()).isEmpty();
    }

    @Test
    void zeroFromBelowDoesNotTouchTheParent() {
        HstsStore store = also(taught("https://example.com/", YEAR_BELOW), "https://a.example.com/", "max-age=0");

        assertThat(store.match("a.example.com", NOW)).contains(new HstsStore.Match("example.com", Rule.HSTS_8_3));
    }

    @Test
    void inChromiumThePreloadedEntryOutlivesZero() {
        HstsStore store = also(preloaded(CHROMIUM), "https://example.com/", "max-age=0");

        assertThat(store.match("example.com", NOW)).contains(new HstsStore.Match("example.com", Rule.HSTS_PRELOAD));
    }

    @Test
    void inFirefoxZeroSwitchesThePreloadedEntryOffUntilTheNextHeader() {
        HstsStore.Lesson off = preloaded(FIREFOX)
                .learn(WebUrl.of("https://example.com/"), List.of("max-age=0"), true, HstsRules.Context.TOP_LEVEL, NOW);

        assertThat(off.forgot()).isTrue();
        assertThat(off.store().match("example.com", NOW)).isEmpty();
        assertThat(off.store().match("click.example.com", NOW)).isEmpty();
        assertThat(off.store().cleared().match("example.com", NOW)).isPresent();

        HstsStore on = also(off.store(), "https://example.com/", "max-age=10; includeSubDomains");
        assertThat(on.match("click.example.com", NOW)).contains(new HstsStore.Match("example.com", Rule.HSTS_8_3));
    }

    /** Gecko looks into its list only where it has no record of its own; an expired record is one. */
    @Test
    void inFirefoxARecordOfItsOwnHidesThePreloadedEntryOfThatName() {
        HstsStore store = also(preloaded(FIREFOX), "https://example.com/", "max-age=10");

        assertThat(store.match("example.com", NOW)).contains(new HstsStore.Match("example.com", Rule.HSTS_8_3));
        assertThat(store.match("click.example.com", NOW)).isEmpty();
        assertThat(store.match("example.com", NOW.plusSeconds(11))).isEmpty();
        assertThat(also(preloaded(CHROMIUM), "https://example.com/", "max-age=10")
                        .match("click.example.com", NOW))
                .contains(new HstsStore.Match("example.com", Rule.HSTS_PRELOAD));
    }

    @Test
    void aBareAddressIsNoName() {
        HstsStore store = HstsStore.fresh(CHROMIUM, PreloadList.EMPTY)
                .with(new HstsEntry("2001:db8::1", true, 9, NOW.plusSeconds(9), "a test"));

        assertThat(store.match("2001:db8::1", NOW)).isEmpty();
    }

    @Test
    void onlyGeckoStripsMoreThanOneDotAtTheEnd() {
        HstsEntry entry = new HstsEntry("example.com", false, 9, NOW.plusSeconds(9), "a test");

        assertThat(HstsStore.fresh(FIREFOX, PreloadList.EMPTY).with(entry).match("example.com..", NOW))
                .isPresent();
        assertThat(HstsStore.fresh(CHROMIUM, PreloadList.EMPTY).with(entry).match("example.com..", NOW))
                .isEmpty();
    }

    /** WebKit's limit to "the host name or the top-level domain + 1", as it is written there. */
    @Test
    void aPublicSuffixTeachesWebKitFromAnywhere() {
        for (String host : List.of("github.io", "x.github.io")) {
            HstsStore.Lesson lesson = HstsStore.fresh(WEBKIT, PreloadList.EMPTY)
                    .learn(
                            WebUrl.of("https://" + host + "/"),
                            List.of(YEAR),
                            true,
                            HstsRules.Context.IMAGE_CROSS_SITE,
                            NOW);
            assertThat(lesson.entry().isPresent()).as(host).isEqualTo(host.equals("github.io"));
        }
    }

    @Test
    void inFirefoxZeroBelowAPreloadedTopLevelDomainChangesNothing() {
        HstsStore store = also(HstsStore.fresh(FIREFOX, PreloadList.EMPTY), "https://example.dev/", YEAR, YEAR);

        assertThat(also(store, "https://example.dev/", "max-age=0").match("example.dev", NOW))
                .contains(new HstsStore.Match("dev", Rule.HSTS_PRELOAD));
    }

    @Test
    void aPreloadedNameCoversAllBelowItFromTheStart() {
        assertThat(preloaded(CHROMIUM).match("a.click.example.com", NOW))
                .contains(new HstsStore.Match("example.com", Rule.HSTS_PRELOAD));
        assertThat(preloaded(CHROMIUM).current(NOW)).isEmpty();
        assertThat(preloaded(WEBKIT).match("example.com", NOW))
                .as("libsoup has no list")
                .isEmpty();
    }

    @Test
    void anOwnEntryIsNamedBeforeTheBuiltInOne() {
        HstsStore store = also(preloaded(CHROMIUM), "https://click.example.com/", YEAR);

        assertThat(store.match("click.example.com", NOW))
                .contains(new HstsStore.Match("click.example.com", Rule.HSTS_8_3));
    }

    @ParameterizedTest
    @ValueSource(strings = {".example.com", "a..example.com", "..example.com"})
    void emptyLabelsMatchInFirefoxOnly(String host) {
        assertThat(taught("https://example.com/", YEAR_BELOW).match(host, NOW)).isEmpty();
        assertThat(also(HstsStore.fresh(FIREFOX, PreloadList.EMPTY), "https://example.com/", YEAR_BELOW)
                        .match(host, NOW))
                .isPresent();
    }

    @Test
    void internationalNamesAreComparedInTheirAsciiForm() {
        HstsStore store = taught("https://bücher.example/", YEAR);

        assertThat(store.match("BÜCHER.example", NOW)).isPresent();
        assertThat(store.match("xn--bcher-kva.example", NOW)).isPresent();
    }

    @Test
    void anAddressNeverMatchesHoweverItIsWritten() {
        HstsStore store = HstsStore.fresh(STANDARD, PreloadList.EMPTY)
                .with(new HstsEntry("127.0.0.1", true, 1, NOW.plusSeconds(1), "a test"))
                .with(new HstsEntry("1", true, 1, NOW.plusSeconds(1), "a test"));

        assertThat(store.match("127.0.0.1", NOW)).isEmpty();
        assertThat(store.match("10.0.0.1", NOW)).isEmpty();
    }

    @Test
    void theStoreKeepsTenThousandHostsAndDropsTheOneThatEndsFirst() {
        HstsStore store = HstsStore.fresh(STANDARD, PreloadList.EMPTY);
        for (int i = 0; i < 10_000; i++) {
            store = store.with(new HstsEntry("H" + i + ".example", false, i, NOW.plusSeconds(100 + i), "a test"));
        }
        store = store.with(new HstsEntry("h5.example", false, 1, NOW.plusSeconds(1_000_000), "again"));
        assertThat(store.current(NOW)).as("replacing drops nothing").hasSize(10_000);

        store = store.with(new HstsEntry("one.more.example", false, 1, NOW.plusSeconds(50), "a test"));

        assertThat(store.current(NOW)).hasSize(10_000);
        assertThat(store.match("h0.example", NOW)).isEmpty();
        assertThat(store.match("h1.example", NOW)).isPresent();
        assertThat(store.match("h5.example", NOW)).isPresent();
        assertThat(store.match("one.more.example", NOW)).isPresent();
    }

    @Test
    void timeThatGoesBeyondTheCalendarIsForEver() {
        HstsStore store = HstsStore.fresh(STANDARD, PreloadList.EMPTY);
        Instant late = Instant.parse("9999-12-30T00:00:00Z");
        HstsStore.Lesson lesson =
                store.learn(WebUrl.of("https://example.com/"), List.of(YEAR), true, HstsRules.Context.TOP_LEVEL, late);

        assertThat(lesson.entry()).map(HstsEntry::expires).contains(Instant.parse("9999-12-31T23:59:59Z"));
    }

    @Test
    void whatIsHeldIsListedByName() {
        HstsStore store = HstsStore.fresh(STANDARD, PreloadList.EMPTY);
        List<String> hosts = List.of("e.example", "b.example", "d.example", "a.example", "c.example", "f.example");
        for (String host : hosts) {
            store = also(store, "https://" + host + "/", YEAR);
        }

        assertThat(store.current(NOW))
                .extracting(HstsEntry::host)
                .containsExactlyElementsOf(hosts.stream().sorted().toList());
        assertThat(store.cleared().current(NOW)).isEmpty();
    }

    @Test
    void whoTeachesAgainSwitchesOnlyItselfBackOn() {
        PreloadList both = PreloadList.EMPTY.with("a.example").with("b.example");
        HstsStore off = also(
                also(HstsStore.fresh(FIREFOX, both), "https://a.example/", "max-age=0"),
                "https://b.example/",
                "max-age=0");

        HstsStore taughtAgain = also(off, "https://a.example/", "max-age=1");

        assertThat(taughtAgain.match("a.example", NOW)).contains(new HstsStore.Match("a.example", Rule.HSTS_8_3));
        assertThat(taughtAgain.match("b.example", NOW)).isEmpty();
    }

    private static boolean learns(HstsRules rules, HstsRules.Context context) {
        HstsStore.Lesson lesson = HstsStore.fresh(rules, PreloadList.EMPTY)
                .learn(WebUrl.of("https://example.com/"), List.of(YEAR), true, context, NOW);
        assertThat(lesson.rule()).isEqualTo(lesson.entry().isPresent() ? Rule.HSTS_8_1 : Rule.HSTS_CONTEXT);
        return lesson.store().match("example.com", NOW).isPresent();
    }

    private static HstsStore preloaded(HstsRules rules) {
        return HstsStore.fresh(rules, PreloadList.EMPTY.with("example.com"));
    }

    private static HstsStore taught(String url, String... headers) {
        return also(HstsStore.fresh(CHROMIUM, PreloadList.EMPTY), url, headers);
    }

    private static HstsStore also(HstsStore store, String url, String... headers) {
        return store.learn(WebUrl.of(url), List.of(headers), true, HstsRules.Context.TOP_LEVEL, NOW)
                .store();
    }

    @Test
    void namesTooLongForDnsAreRefusedQuickly() {
        for (HstsRules rules : List.of(CHROMIUM, FIREFOX)) {
            HstsStore store = HstsStore.fresh(rules, PreloadList.EMPTY.with("a"));
            for (String piece : List.of("a.", "ü", "a", "..")) {
                assertThat(store.match(piece.repeat(100_000) + "a", NOW)).isEmpty();
            }
        }
        assertThat(Optional.of("a".repeat(60) + ".a"))
                .hasValueSatisfying(name -> assertThat(HstsStore.fresh(CHROMIUM, PreloadList.EMPTY.with("a"))
                                .match(name, NOW))
                        .isPresent());
    }
}
