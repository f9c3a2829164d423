package padlock.evidence;

/**
 * How often one browser's emulation is compared with something from outside of this program, in every build.
 *
 * @param questions single questions with a known answer
 * @param journeys whole stories that the real browser was seen to live through, handed to us
 * @param recordings whole stories that the real browser played against this program's own servers
 */
public record Tally(int questions, int journeys, int recordings) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(questions + other.questions, journeys + other.journeys, recordings + other.recordings);
    }
}
