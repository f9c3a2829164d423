package padlock.site.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import padlock.policy.Rule;
import padlock.progress.Standing;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.CourseLesson;
import padlock.site.engine.Engine.Part;
import padlock.site.view.SearchView.Hit;

/** Looks for words in lessons, rules, myths, cases and the glossary. All words of a query have to stand in one place. */
final class Finder {
    static final int LONGEST_QUERY = 100;

    private static final int MOST_WORDS = 8;
    private static final int MOST_HITS = 40;
    private static final int EXCERPT = 160;
    private static final int BEFORE = 50;

    private final List<Place> places = new ArrayList<>();

    /** Something that can be found. */
    private record Place(String kind, String title, String text, String address) {
        /** 0 where not all words stand in it; more, the more of them stand in its title. */
        int score(List<String> words) {
            String inTitle = title.toLowerCase(Locale.ROOT);
            String inText = text.toLowerCase(Locale.ROOT);
            int score = 0;
            for (String word : words) {
                if (inTitle.contains(word)) {
                    score += inTitle.equals(word) ? 5 : 3;
                } else if (inText.contains(word)) {
                    score += 1;
                } else {
                    return 0;
                }
            }
            return score;
        }

        Hit hit(String word) {
            int at = Math.max(0, text.toLowerCase(Locale.ROOT).indexOf(word) - BEFORE);
            // Whole words to begin and to end with.
            int start = at == 0 ? 0 : text.indexOf(' ', at) + 1;
            int end = end(start);
            String excerpt = (start > 0 ? "… " : "") + text.substring(start, end) + (end < text.length() ? " …" : "");
            return new Hit(kind, title, excerpt, address);
        }

        private int end(int start) {
            int longest = start + EXCERPT;
            if (longest >= text.length()) {
                return text.length();
            }
            int space = text.lastIndexOf(' ', longest);
            return space > start ? space : longest;
        }
    }

    private Finder() {}

    /** All that can be found now. */
    static Finder of(Engine engine) {
        Finder finder = new Finder();
        engine.banks()
                .words()
                .forEach(term -> finder.add(
                        "search.word",
                        term.word(),
                        term.means() + " " + String.join(" ", term.also()),
                        "/glossary#" + term.anchor()));
        new Syllabi(engine, Standing.NOBODY)
                .lessons()
                .forEach(
                        lesson -> finder.add("search.lesson", lesson.title(), text(lesson), "/lessons/" + lesson.id()));
        engine.banks()
                .myths()
                .forEach(myth -> finder.add(
                        "search.myth", myth.claim(), myth.belief() + " " + bare(myth.truth()), "/myths/" + myth.id()));
        engine.banks()
                .incidents()
                .forEach(incident -> finder.add(
                        "search.case",
                        incident.title(),
                        incident.symptom() + " " + bare(incident.cause()),
                        "/cases/" + incident.id()));
        Rule.all()
                .forEach(rule -> finder.add(
                        "search.rule", rule.id(), rule.sentence() + " " + rule.source(), "/rules#" + rule.id()));
        return finder;
    }

    private void add(String kind, String title, String text, String address) {
        places.add(new Place(kind, title, text, address));
    }

    /** The best first. */
    List<Hit> find(String query) {
        List<String> words = List.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return places.stream()
                .filter(place -> place.score(words) > 0)
                .sorted(Comparator.comparingInt((Place place) -> -place.score(words)))
                .limit(MOST_HITS)
                .map(place -> place.hit(words.get(0)))
                .toList();
    }

    private static String text(CourseLesson lesson) {
        return String.join(" ", lesson.objectives()) + " "
                + lesson.parts().stream()
                        .map(part -> part instanceof Part.Prose prose
                                ? bare(prose.html())
                                : part instanceof Part.Question question
                                        ? question.task().ask()
                                        : "")
                        .collect(Collectors.joining(" "));
    }

    /** The words of HTML that we made ourselves. */
    private static String bare(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
