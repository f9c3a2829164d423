package padlock.site.room.view;

/**
 * The page of one learner.
 *
 * @param code as it stands in links
 * @param following false after they left
 */
public record SeatView(
        String code, String sheet, String name, boolean following, boolean hand, boolean stuck, StageView stage) {}
