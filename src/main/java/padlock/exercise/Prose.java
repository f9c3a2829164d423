package padlock.exercise;

import padlock.content.Value;

/** Turns an author's Markdown into HTML that is safe to show; what is wrong with it becomes a problem of the value. */
@FunctionalInterface
public interface Prose {
    String html(Value markdown);
}
