package padlock.site;

import padlock.site.engine.Limits;

/** Starts the site with a canned engine, to be looked at while its pages are drawn. */
final class Preview {
    private Preview() {}

    public static void main(String[] args) {
        new Site(new CannedEngine(), Limits.STANDARD, Classrooms.empty())
                .server()
                .start("127.0.0.1", Integer.parseInt(args[0]));
    }
}
