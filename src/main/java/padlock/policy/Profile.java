package padlock.policy;

import java.util.List;

/**
 * One browser, as a list of parameters: the build it stands for, and every choice in which engines, releases and settings differ.
 *
 * <p>A profile is a file under {@code profiles/}, never code: {@code chromium-156-ask} is {@code chromium-156} with four lines changed.
 * It names the build and not only the version, since "Chrome 154 asks before http" is an announcement about Google's build, and the
 * Chromium 156 that Debian packages does not ask.
 *
 * <p>What failure looks like: a file with a missing or unknown parameter stops the program at start, naming the file and the key.
 *
 * @param id the word of the command line and of scenario files
 * @param standsFor which build and setting this is, in one sentence
 * @param evidence how the profile as a whole is known
 * @param facts every parameter with its own evidence, source and date
 */
public record Profile(
        String id,
        String name,
        String standsFor,
        Evidence evidence,
        HstsRules hsts,
        UpgradeRules upgrades,
        MixedContentRules mixed,
        ErrorRules errors,
        List<Fact> facts) {
    public Profile {
        facts = List.copyOf(facts);
    }

    static Profile from(String id, Facts facts) {
        return new Profile(
                id,
                facts.text("name"),
                facts.text("stands-for"),
                facts.word("evidence", Evidence.class),
                HstsRules.from(facts),
                UpgradeRules.from(facts),
                MixedContentRules.from(facts),
                ErrorRules.from(facts),
                facts.all());
    }
}
