package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.campaign.Audience;
import padlock.site.view.SandboxView.ChoiceView;
import padlock.words.Sentence;

/**
 * A campaign's form, and what came of it.
 *
 * @param why what is special about the chosen setup
 * @param browsers those that somebody uses, and {@code others} those that nobody does
 * @param conduct what recipients do, in percent
 * @param problems what is wrong, one line each
 */
public record CampaignView(
        List<ChoiceView> setups,
        String setup,
        String why,
        String recipients,
        String seed,
        List<ShareField> browsers,
        List<ShareField> others,
        List<ShareField> mailboxes,
        List<ShareField> conduct,
        List<String> problems,
        Optional<ReportView> report) {
    /** A share in percent. */
    public record ShareField(String name, String label, String value) {
        public String id() {
            return "c-" + name.replace('.', '-');
        }

        public boolean isZero() {
            return value.isEmpty() || value.equals("0");
        }
    }

    public Sentence assumedNote() {
        return Audience.ASSUMED_NOTE;
    }
}
