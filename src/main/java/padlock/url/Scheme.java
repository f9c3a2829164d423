package padlock.url;

/** The two schemes of the web that a browser may exchange for one another: plain {@code http} and {@code https}. */
public enum Scheme {
    HTTP("http", 80),
    HTTPS("https", 443);

    private final String text;
    private final int defaultPort;

    Scheme(String text, int defaultPort) {
        this.text = text;
        this.defaultPort = defaultPort;
    }

    /** The port that a URL of this scheme means when it names none. */
    public int defaultPort() {
        return defaultPort;
    }

    @Override
    public String toString() {
        return text;
    }
}
