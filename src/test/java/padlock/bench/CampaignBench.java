package padlock.bench;

import java.util.List;
import padlock.campaign.Campaign;
import padlock.campaign.Campaigns;
import padlock.campaign.Findings;
import padlock.campaign.Report;
import padlock.matrix.Matrix;
import padlock.matrix.StandardSetup;
import padlock.matrix.StandardSetups;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.ModelRunner;
import padlock.scenario.Runner;

/**
 * How long a campaign of a million recipients takes, exact and drawn, and how long the whole matrix; the first time and later. Takes the
 * number of rounds as its argument.
 */
final class CampaignBench {
    private static final String MILLION = """
            title: A million
            recipients: 1000000
            seed: 1
            setup:
              brand: { hsts: { example.com: max-age=31536000; includeSubDomains } }
            """;

    private CampaignBench() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        Profiles profiles = Profiles.read();
        List<String> browsers = profiles.all().stream().map(Profile::id).toList();
        Runner model = new ModelRunner(profiles, new Authority());
        Campaigns campaigns = new Campaigns(browsers, model);
        Campaign million = campaigns.read("million.yml", MILLION).orElseThrow();
        List<StandardSetup> setups = StandardSetups.packed().all();
        for (int round = 1; round <= rounds; round++) {
            long start = System.nanoTime();
            Report report = campaigns.report(million);
            long middle = System.nanoTime();
            Matrix matrix = Matrix.play(setups, browsers, model);
            long end = System.nanoTime();
            System.out.printf(
                    "round %d: a million recipients %d ms (%d classes; %s); matrix of %d cells %d ms%n",
                    round,
                    (middle - start) / 1_000_000,
                    report.lines().size(),
                    Findings.of(report.exact()).get(0),
                    matrix.cells().size(),
                    (end - middle) / 1_000_000);
        }
    }
}
