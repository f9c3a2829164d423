package padlock.site.room.view;

import java.util.List;
import java.util.Optional;
import padlock.room.sheet.SheetStep;

/**
 * The instructor's page.
 *
 * @param step what the sheet says about the present step
 * @param next the step after it
 * @param steps all of them
 * @param needs who raised a hand or is stuck, with what
 * @param joined how many have a seat
 * @param present how many have a page open
 * @param away the link that takes the class to another device
 * @param awayQr the same as a QR code
 */
public record DeskView(
        String sheet,
        JoinView join,
        StageView stage,
        SheetStep step,
        Optional<String> next,
        List<StepLine> steps,
        Clock clock,
        Curtains curtains,
        Play play,
        List<Need> needs,
        List<HeatRow> heat,
        int joined,
        int present,
        JoinView away,
        boolean over) {
    public DeskView {
        steps = List.copyOf(steps);
        needs = List.copyOf(needs);
        heat = List.copyOf(heat);
    }

    /** One line of the run sheet. {@code index}: counted from 0; {@code spent}: as minutes and seconds, empty before. */
    public record StepLine(int index, String title, int minutes, String spent, boolean current) {}

    /** Somebody who wants something. */
    public record Need(String name, String what) {}

    /** What is covered. */
    public record Curtains(boolean blank, boolean hidden) {}

    /** What the buttons of the scene offer. {@code walking}: it is shown hop by hop and there is more. */
    public record Play(boolean scene, boolean ran, boolean walking, boolean poll, boolean open) {}

    /**
     * Time, in seconds and in words.
     *
     * @param lasted since the class began
     * @param atStep at this step
     * @param planned what the sheet gives the step
     * @param pace how far ahead or behind the class is
     * @param behind it is late enough to say so in color
     * @param ends how long the room stays open
     */
    public record Clock(long lasted, long atStep, long planned, String pace, boolean behind, String ends) {
        public static String minutes(long seconds) {
            return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
        }
    }
}
