package padlock.exercise;

import java.util.OptionalInt;

/**
 * The place in a run that a question is about.
 *
 * @param step counted from 1
 * @param element the image of an opened mail, counted from 1; empty where it is the step as a whole
 * @param browser the profile's id
 */
public record LookAt(int step, OptionalInt element, String browser) {}
