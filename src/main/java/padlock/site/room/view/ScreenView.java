package padlock.site.room.view;

/** The page for the projector. {@code here}: how many follow. */
public record ScreenView(String sheet, JoinView join, int here, StageView stage) {}
