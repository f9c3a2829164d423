package padlock.world;

import padlock.words.Sentence;

/**
 * One line of the provider's screen for the account owner.
 *
 * @param name what the line is about, in the provider's own words
 * @param value what stands there: {@code On}, {@code Valid}, {@code Pending}
 * @param sentence what that means here
 */
public record ScreenRow(String name, String value, Sentence sentence) {}
