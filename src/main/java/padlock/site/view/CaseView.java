package padlock.site.view;

import java.util.Optional;
import padlock.exercise.Incident;

/**
 * A public incident on its page.
 *
 * @param run what happened; empty before it is replayed
 * @param fixed the same after the smallest fix, where a switch could have done it
 */
public record CaseView(Incident incident, Optional<RunView> run, Optional<RunView> fixed) {}
