package padlock.judge;

import java.util.Optional;

/** Which emulated browser stands for a real one, by what that says it is. */
enum Family {
    FIREFOX("Firefox/", "firefox-153"),
    CHROMIUM("Chrome/", "chromium-156");

    private final String mark;
    private final String usual;

    Family(String mark, String usual) {
        this.mark = mark;
        this.usual = usual;
    }

    /** The profile to compare with: the one chosen if it is of the browser's family, else the family's usual one. */
    static String profile(Optional<String> userAgent, String chosen) {
        for (Family family : values()) {
            if (userAgent.filter(agent -> agent.contains(family.mark)).isPresent()) {
                return chosen.startsWith(family.usual) ? chosen : family.usual;
            }
        }
        return chosen;
    }
}
