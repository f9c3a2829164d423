package padlock.world;

/** How far a certificate that the provider obtains by itself has come, as the provider's screen shows it. */
public enum CertificateState {
    /** Nobody asked for one. */
    INACTIVE("Inactive"),
    /** This provider obtains none. */
    UNAVAILABLE("Unavailable"),
    /** The authority was asked, but a DNS record that it needs is not there yet. */
    PENDING("Pending"),
    VALID("Valid"),
    /** The authority looked for the proof and found something else. */
    CHALLENGE_FAILED("Failed"),
    /** A CAA record allows other authorities only. */
    BLOCKED_BY_CAA("Failed"),
    /** No public authority issues for such a name. */
    NAME_REFUSED("Failed"),
    /** The old certificate still holds, but no new one could be had. */
    RENEWAL_FAILED("Valid, renewal failed"),
    EXPIRED("Expired");

    private final String screen;

    CertificateState(String screen) {
        this.screen = screen;
    }

    /** The word on the provider's screen. */
    public String screen() {
        return screen;
    }
}
