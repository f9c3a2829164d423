package padlock.oracle;

import java.util.List;

/**
 * Every kind of page, in the states that people see. Whoever makes a page adds a line here, and it is looked at in both themes, on a
 * phone and with large type.
 */
final class Sights {
    private static final String TASK = "/lessons/hsts-is-learned";
    private static final String PREDICT = ".task:not(.task-passed) .choice";
    private static final String ROOM = "input[value=hsts-in-five-minutes] ~ button";

    private static final String TAUGHT = "/sandbox?play=1&clicks=2&brand.hsts=max-age%3D31536000%3B+includeSubDomains"
            + "&landing.url=https%3A%2F%2Fexample.com%2Fspring";
    private static final String PLAIN = "/sandbox?play=1&browser=safari-17";
    private static final String SECURE = "/sandbox?play=1&dns.tracking=cdn&esp.links=https";

    private Sights() {}

    private static String tool(String address) {
        return ".tools button[formaction='" + address + "']";
    }

    /**
     * A page, and what is pressed until it is as meant.
     *
     * @param presses selectors, pressed one after another
     * @param shows what is there at the end
     */
    record Sight(String name, String path, List<String> presses, String shows) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Sight at(String name, String path) {
        return at(name, path, "main");
    }

    private static Sight at(String name, String path, String shows) {
        return new Sight(name, path, List.of(), shows);
    }

    private static Sight after(String name, String path, String press, String shows) {
        return new Sight(name, path, List.of(press), shows);
    }

    static List<Sight> all() {
        return List.of(
                at("home", "/"),
                after("home after both clicks", "/", ".hero button", ".result"),
                at("map", "/lessons"),
                at("track", "/tracks/new-hire"),
                at("lesson", TASK),
                at("lesson with tables", "/lessons/warnings-and-dead-ends", ".prose table"),
                after("example after a run", "/lessons/how-long-it-lasts", ".example button", ".example .result"),
                after("task after a run", TASK, PREDICT, ".task-answer .verdict"),
                new Sight("task after a try", TASK, List.of(PREDICT, ".fix form .primary"), ".fix-result"),
                at("handout", TASK + "/handout"),
                at("handout with answers", TASK + "/handout/answers"),
                at("myths", "/myths"),
                after("myth", "/myths/http-links-are-dead", "#myth .choice", ".task-answer .verdict"),
                at("cases", "/cases"),
                after("case", "/cases/annict-446", "#replay button", ".task-answer .verdict"),
                at("support desk", "/desk"),
                after("ticket", "/desk/wrong-link", "#ticket .pieces button", ".piece-shows"),
                after("ticket answered", "/desk/wrong-link", "#ticket .choice", ".task-answer"),
                at("glossary", "/glossary"),
                at("search", "/search?q=HSTS"),
                at("search without a hit", "/search?q=zzzz"),
                at("progress", "/progress"),
                at("record", "/record?name=Ada"),
                at("sandbox", "/sandbox"),
                after("run", "/sandbox", ".bench button.primary", "#outcome .verdict"),
                at("tour", "/sandbox?tour=3"),
                after("scenario", TAUGHT, ".tools .link", ".script-steps"),
                after("HSTS store", TAUGHT, tool("/sandbox/hsts"), ".names"),
                new Sight("HSTS store emptied", TAUGHT, List.of(tool("/sandbox/hsts"), "button[name=forget]"), ".note"),
                after("large", TAUGHT, tool("/sandbox/large"), ".large .verdict"),
                after("compare", TAUGHT, tool("/sandbox/compare"), ".stop-marked"),
                new Sight("clock", TAUGHT, List.of(tool("/sandbox/clock"), "button[value=year]"), ".lapses"),
                after("releases", TAUGHT, tool("/sandbox/releases"), "#shown"),
                new Sight("path over http", PLAIN, List.of(tool("/sandbox/path"), "#tamper"), "#tampered"),
                new Sight("path over https", SECURE, List.of(tool("/sandbox/path"), "#tamper"), "#tampered"),
                after(
                        "certificate",
                        PLAIN + "&memory=yesterday&brand.hsts=max-age%3D604800%3B+includeSubDomains",
                        tool("/sandbox/certificate"),
                        ".chain-faulty"),
                after("share", TAUGHT, tool("/share"), "#link"),
                new Sight("preview of a link", TAUGHT, List.of(tool("/share"), ".share a[href*='/s/']"), ".share-open"),
                at("link that cannot be opened", "/s/1.broken", ".problems"),
                new Sight("embedded", TAUGHT, List.of(tool("/share"), ".share a[href*='/embed/']"), ".embed-source"),
                after("curl", TAUGHT, tool("/share/curl"), "#chain"),
                after("own browser", TAUGHT, tool("/judge"), ".judge-live"),
                at("bring", "/bring"),
                at("bring explained", "/bring?example=mail"),
                after("bring refused", "/bring", ".bring-form button", ".problems"),
                at("diagnose", "/diagnose"),
                after("diagnose with an answer", "/diagnose", ".try", ".output"),
                after("campaign", "/campaign", ".bench button.primary", "#outcome table"),
                at("matrix", "/matrix"),
                at("rules", "/rules"),
                at("no such page", "/nowhere"),
                at("rooms", "/rooms"),
                after("desk of a room", "/rooms", ROOM, ".desk-step"),
                new Sight(
                        "screen of a room", "/rooms", List.of(ROOM, ".desk-join a[href$='/screen']"), ".screen-code"));
    }
}
