package padlock.share;

import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.FilesBeside;
import padlock.scenario.ModelRunner;
import padlock.scenario.ScenarioReader;
import padlock.trace.Run;

/** Runs of short scenarios, played in memory. */
final class Runs {
    /** A mail whose links and images carry everything that has a meaning somewhere. */
    static final String HOSTILE_MAIL = """
            title: "Evil </svg><script>alert(1)</script> ; end \\"quoted\\" %%{init} # `x` $(touch gotcha)"
            setup: { esp: { track-clicks: false, track-opens: false } }
            steps:
              - send: { html: "<a href='http://evil.example/%3C/svg%3E<script>alert(1)</script>?a;b=#end&c=\\"d\\"%%&$(touch gotcha)'>x</a><a href='javascript:alert(1)//;\\nend'>y</a><a href='https://click.example.com:99999/'>z</a><img src='http://images.example.com/\\"onload=alert(1)'><img src='data:text/html,<script>'>" }
              - open: mail
              - click: 1
              - click: 2
              - click: 3
            """;

    static final String SECOND_CLICK = """
            title: The second click dies
            setup:
              brand: { hsts: { example.com: "max-age=31536000; includeSubDomains" } }
              landing: { url: "https://example.com/spring" }
            steps: [send: newsletter, open: mail, click: 1, wait: 1d, click: 1]
            """;

    private static final Profiles PROFILES = Profiles.read();
    private static final ScenarioReader READER =
            new ScenarioReader(PROFILES.all().stream().map(Profile::id).toList());
    private static final ModelRunner MODEL = new ModelRunner(PROFILES, new Authority());

    private Runs() {}

    static Run of(String yaml, String browser) {
        return MODEL.run(READER.read("x.yml", yaml, FilesBeside.none()).orElseThrow(), browser);
    }
}
