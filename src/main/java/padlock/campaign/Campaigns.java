package padlock.campaign;

import java.util.Collection;
import padlock.content.Reading;
import padlock.scenario.Runner;

/** Reads campaigns and reckons them on one network. */
public final class Campaigns {
    private final CampaignReader reader;
    private final Runner runner;

    /**
     * Campaigns over these browsers.
     *
     * @param browsers the ids of all profiles
     * @param runner plays one reader of each class; in memory, since there are hundreds
     */
    public Campaigns(Collection<String> browsers, Runner runner) {
        this.reader = new CampaignReader(browsers);
        this.runner = runner;
    }

    public Reading<Campaign> read(String file, String text) {
        return reader.read(file, text);
    }

    public Report report(Campaign campaign) {
        return Report.of(campaign, new Rehearsal(runner, campaign).all());
    }
}
