package padlock.evidence;

import java.util.List;
import java.util.Optional;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.policy.Rule;

/**
 * Everything that speaks for the emulated browsers, in one place: for each rule how it is known browser by browser, and the files of
 * questions and recordings that a build has to agree with, all of them, before it is a build.
 */
public final class Dossier {
    private final List<Profile> profiles;
    private Optional<Recordings> recordings = Optional.empty();

    public Dossier(Profiles profiles) {
        this.profiles = profiles.all();
    }

    public List<Emulation> emulations() {
        return profiles.stream()
                .map(profile -> Emulation.of(profile, recordings().tally(profile.id())))
                .toList();
    }

    /** What the browsers do under a rule and how that is known; empty where all do the same. */
    public List<Standing> standings(Rule rule) {
        return Standing.of(rule, profiles);
    }

    /** Read when first asked for, since most visitors never do. */
    public synchronized Recordings recordings() {
        Recordings read = recordings.orElseGet(Recordings::packed);
        recordings = Optional.of(read);
        return read;
    }
}
