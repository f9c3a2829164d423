package padlock.oracle;

import java.util.Optional;

/**
 * What a real browser shows when a navigation has come to rest.
 *
 * @param url the document's address; of a page of the browser itself, the address it is about
 * @param code the error code as the page shows it
 */
record Shown(Kind kind, String url, Optional<String> code, boolean canProceed) {
    enum Kind {
        DOCUMENT,
        CERTIFICATE_PAGE,
        QUESTION,
        NETWORK_ERROR
    }
}
