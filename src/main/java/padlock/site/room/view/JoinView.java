package padlock.site.room.view;

/**
 * How to come in.
 *
 * @param spaced the code with a gap in the middle
 * @param link the short link, scheme and all
 * @param site the link without scheme and path, for a wall
 * @param path the rest of it
 * @param qr the squares of the QR code of the link, as an SVG path; empty when the link is too long for one
 * @param extent how many squares wide the QR code is
 * @param lonely only this computer can open the link
 */
public record JoinView(
        String code, String spaced, String link, String site, String path, String qr, int extent, boolean lonely) {}
