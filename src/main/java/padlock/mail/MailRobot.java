package padlock.mail;

/**
 * A program that fetches on behalf of a mailbox, and how a server knows it: by its user agent.
 *
 * <p>In the real world a provider's log is full of these, and the only way to tell them from readers is by what they say about
 * themselves. None of them holds the reader's HSTS store.
 *
 * @param userAgent exactly as sent
 */
public record MailRobot(String userAgent) {
    /** Gmail's image proxy. Source: SparkPost/support-docs, using-proxy-https-tracking-domain.md, log lines (checked 2026-11-22). */
    public static final MailRobot GOOGLE_IMAGE_PROXY =
            new MailRobot("Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)");

    /**
     * Apple's Mail Privacy Protection. The user agent is exactly this, nothing more; other programs send it too, so that it proves
     * nothing. Source: ua-parser/uap-core issue 509; warmbly/warmbly issue 569 (checked 2026-11-22).
     */
    public static final MailRobot APPLE_PRIVACY_PROXY = new MailRobot("Mozilla/5.0");

    /** A mail program on the reader's own computer; the name is our own. */
    public static final MailRobot DESKTOP_PROGRAM = new MailRobot("Mozilla/5.0 (desktop mail; simulated)");

    /** A security product that looks at every link, from a data center. Source: resend/resend-node issue 901 (checked 2026-11-22). */
    public static final MailRobot LINK_SCANNER = new MailRobot("Mozilla/5.0 (compatible; link scanner; simulated)");

    /** The mailbox provider's server that sends the one-click unsubscribe. Source: RFC 8058, section 4 (checked 2026-11-22). */
    public static final MailRobot UNSUBSCRIBER = new MailRobot("Padlock mailbox (simulated)");

    /** Who fetches association files for phones: since iOS 14 a CDN of Apple's own. The name is our own. */
    public static final MailRobot APP_INSTALLER = new MailRobot("Padlock app installer (simulated)");

    /** The brand's app on the reader's phone; the name is our own. */
    public static final MailRobot APP = new MailRobot("ExampleShop/1.0 (phone app; simulated)");
}
