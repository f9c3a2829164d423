package padlock.policy;

/**
 * What one browser does with http parts of an https page.
 *
 * @param loopbackAllowed whether http on this machine counts as harmless
 * @param privateAddressAllowed whether http on a private network counts as harmless
 * @param formAsks whether a form that goes to http is asked about first
 */
public record MixedContentRules(
        Images images, boolean loopbackAllowed, boolean privateAddressAllowed, boolean formAsks) {

    /** What happens to {@code <img>}. */
    public enum Images {
        /** Asked for over https, never over http. */
        UPGRADED,
        /** Loaded over http, with a weaker lock in the address bar: browsers before the upgrades. */
        LOADED
    }

    static MixedContentRules from(Facts facts) {
        return new MixedContentRules(
                facts.word("mixed.images", Images.class),
                facts.yes("mixed.loopback-allowed"),
                facts.yes("mixed.private-address-allowed"),
                facts.yes("mixed.form-asks"));
    }
}
