package padlock.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.scenario.Step;

/** What one recipient does with the mail. Whoever clicks has opened it. */
public enum Conduct {
    /** Leaves it unread; what the mailbox fetches by itself happens all the same. */
    UNREAD,
    /** Opens it and clicks nothing. */
    OPENS,
    /** Clicks the first link, and turns back at a warning. */
    CLICKS,
    /** Clicks the first link, and goes on past every warning that can be passed. */
    GOES_ON;

    /** The steps, from the sending on. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Send(Optional.empty()));
        if (this != UNREAD) {
            steps.add(new Step.Open());
        }
        if (clicks()) {
            steps.add(new Step.Click(1, this == GOES_ON));
        }
        return steps;
    }

    boolean opens() {
        return this != UNREAD;
    }

    boolean clicks() {
        return this == CLICKS || this == GOES_ON;
    }
}
