package padlock.diagnosis;

import java.util.List;
import java.util.Locale;
import padlock.scenario.Moment;
import padlock.words.Sentence;
import padlock.words.Wording;
import padlock.world.ScreenRow;
import padlock.world.Vendor;

/** {@code screen}: what the provider shows the account owner about the tracking host, in the provider's own words. */
final class ProviderScreen implements Tool {
    private static final String ROW = "%-20s %-24s %s";

    @Override
    public Finding answer(String command, List<String> arguments, Moment moment) {
        if (!arguments.isEmpty()) {
            return Finding.refused(command, Sentence.of("diagnose.screen.say"));
        }
        Vendor vendor = moment.world().setup().esp().vendor();
        Transcript out = new Transcript(command);
        out.add(row("setting", "state", "what it means"));
        for (ScreenRow row : moment.world().screen()) {
            out.add(row(row.name(), row.value(), Wording.english().say(row.sentence())));
        }
        return out.means(Sentence.of("diagnose.screen.all", vendor.domain()));
    }

    private static String row(String name, String value, String sentence) {
        return String.format(Locale.ROOT, ROW, name, value, sentence);
    }
}
