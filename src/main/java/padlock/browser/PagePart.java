package padlock.browser;

import padlock.policy.MixedContent;

/**
 * One thing that a page loads beside itself.
 *
 * @param source the address as the page writes it
 */
public record PagePart(MixedContent.Element element, String source) {}
