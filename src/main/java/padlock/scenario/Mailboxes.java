package padlock.scenario;

import padlock.browser.Browser;
import padlock.browser.ReadPages;
import padlock.browser.Recorder;
import padlock.world.World;

/** The mailboxes a reader may use in one run; each keeps what its proxy fetched. */
final class Mailboxes {
    private final World world;
    private final Mailbox webmail;
    private final Mailbox gmail;
    private final Mailbox apple;
    private final Mailbox desktop;

    /** {@code robots} stand in data centers, {@code device} is the reader's own. */
    Mailboxes(World world, Browser browser, Robots robots, Robots device, Recorder recorder, ReadPages pages) {
        this.world = world;
        FetchedImages images = new FetchedImages(world, recorder, pages);
        this.webmail = new WebmailPage(world, browser, recorder, pages);
        this.gmail = ImageProxy.gmail(images, robots);
        this.apple = ImageProxy.apple(images, robots);
        this.desktop = new DesktopProgram(images, device);
    }

    /** The one that the setup of the moment names. */
    Mailbox current() {
        return switch (world.setup().reader().mailbox()) {
            case WEBMAIL -> webmail;
            case GMAIL -> gmail;
            case APPLE -> apple;
            case DESKTOP -> desktop;
        };
    }
}
