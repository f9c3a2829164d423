package padlock;

import io.javalin.Javalin;

/** The site while it answers. */
final class Running implements AutoCloseable {
    private final Javalin server;
    private final Settings settings;

    private Running(Javalin server, Settings settings) {
        this.server = server;
        this.settings = settings;
    }

    static Running start(Wiring wiring, Settings settings) {
        return new Running(wiring.site(settings).server().start(settings.host(), settings.port()), settings);
    }

    String url() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + server.port() + "/";
    }

    @Override
    public void close() {
        server.stop();
    }
}
