package padlock.site.room.view;

import java.util.List;
import padlock.room.sheet.RunSheet;

/**
 * Where classes start.
 *
 * @param sheets the plans to choose from
 * @param chosen the id of the one a link named; empty when none was
 * @param typed what somebody typed for a code that does not exist
 */
public record LobbyView(List<RunSheet> sheets, String chosen, String typed) {
    public LobbyView {
        sheets = List.copyOf(sheets);
    }
}
