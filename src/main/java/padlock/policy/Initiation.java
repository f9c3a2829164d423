package padlock.policy;

/** How a request for a document came about; browsers treat a clicked link and a typed address differently. */
public enum Initiation {
    LINK,
    /** The address bar, with {@code http://} typed. */
    TYPED_HTTP,
    /** A form sent with POST. */
    FORM_POST,
    /** A frame inside a page. */
    FRAME
}
