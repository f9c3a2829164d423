package padlock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A person who has nothing but keys. Wherever the focus goes it has to be seen, or this person is lost. */
final class Keyboard {
    private static final int MOST_STOPS = 400;
    private static final String FOCUS = """
            (() => { const on = document.activeElement; const style = getComputedStyle(on); const box = on.getBoundingClientRect();
              const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              return {what: on.outerHTML.slice(0, 160), nothing: on === document.body, ring,
                inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight}; })()""";

    private final Tab tab;
    private int strokes;

    Keyboard(Tab tab) {
        this.tab = tab;
        tab.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    }

    int strokes() {
        return strokes;
    }

    /** Tabs on until the focus is on what is meant; every stop on the way has to be seen too. */
    void go(String selector) {
        tab.waitFor("document.querySelector(" + Tab.quoted(selector) + ") !== null");
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (isOn(selector)) {
                return;
            }
            press("Tab", 9, "");
            seen();
        }
        throw new AssertionError("no way by Tab to " + selector);
    }

    void enter() {
        press("Enter", 13, "\r");
    }

    void space() {
        press(" ", 32, " ");
    }

    /** Turns a switch of a form until it says a value. */
    void set(String name, String value) {
        String selector = "[name=" + Tab.quoted(name) + "]";
        go(selector);
        String element = "document.activeElement";
        if (tab.evaluate(element + ".type").asString().equals("checkbox")) {
            if (tab.evaluate(element + ".checked").asBoolean() != value.equals("true")) {
                space();
            }
        } else if (tab.evaluate(element + ".tagName").asString().equals("SELECT")) {
            press("Home", 36, "");
            int choices = tab.evaluate(element + ".length").asInt();
            while (choices-- > 0 && !tab.evaluate(element + ".value").asString().equals(value)) {
                press("ArrowDown", 40, "");
            }
        } else {
            type(value);
        }
        String said = tab.evaluate(
                        element + ".type === 'checkbox' ? String(" + element + ".checked) : " + element + ".value")
                .asString();
        assertThat(said).as(name).isEqualTo(value);
    }

    /** Takes away what stands in the field and types. */
    void type(String text) {
        tab.call(
                "Input.dispatchKeyEvent",
                Map.of("type", "rawKeyDown", "key", "a", "modifiers", 2, "commands", new String[] {"selectAll"}));
        press("Delete", 46, "");
        tab.call("Input.insertText", Map.of("text", text));
        strokes += text.length();
    }

    /** Waits until the focus has moved to a result, where it has to be seen. */
    void landsOn(String selector) {
        tab.waitFor("document.activeElement.matches(" + Tab.quoted(selector) + ")");
        seen();
    }

    private boolean isOn(String selector) {
        return tab.evaluate("document.activeElement.matches(" + Tab.quoted(selector) + ")")
                .asBoolean();
    }

    private void seen() {
        JsonNode focus = tab.evaluate(FOCUS);
        if (!focus.path("nothing").asBoolean()) {
            assertThat(focus.path("ring").asBoolean())
                    .as("a ring around " + focus)
                    .isTrue();
            if (!focus.path("inView").asBoolean()) {
                // The page may still be rolling there.
                assertThat(Programs.await(
                                () -> tab.evaluate(FOCUS).path("inView").asBoolean()))
                        .as("in view: " + focus)
                        .isTrue();
            }
        }
    }

    private void press(String key, int code, String text) {
        strokes++;
        String down = text.isEmpty() ? "rawKeyDown" : "keyDown";
        tab.call(
                "Input.dispatchKeyEvent",
                Map.of("type", down, "key", key, "windowsVirtualKeyCode", code, "text", text));
        tab.call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }
}
