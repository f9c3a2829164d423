package padlock.scenario;

import padlock.browser.ReadPages;
import padlock.mail.Templates;

/** What earlier runs have read and later ones need not read again: mails as they were written, and as they were shown. */
record Shelf(Templates mails, ReadPages pages) {
    Shelf() {
        this(new Templates(), new ReadPages());
    }
}
