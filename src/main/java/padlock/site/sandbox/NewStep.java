package padlock.site.sandbox;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A step that somebody adds by form instead of writing it; what is typed becomes a value and nothing else. */
final class NewStep {
    static final String LINK = "add-link";
    static final String ACCEPT = "add-accept";
    static final String WAIT = "add-wait";
    static final String ADDRESS = "add-address";
    static final String SWITCH = "add-switch";
    static final String VALUE = "add-value";
    static final String HTML = "add-html";
    static final String OTHER_HOST = "add-other-host";
    static final String HEADERS_ONLY = "add-headers-only";

    private NewStep() {}

    /** The step as a scenario file has it, without its dash; empty for no such step. */
    static Optional<String> of(String kind, Context ctx) {
        return switch (kind) {
            case "send" -> Optional.of("send: " + send(ctx));
            case "open" -> Optional.of("open: mail");
            case "click" -> Optional.of("click: " + click(ctx));
            case "wait" -> Optional.of("wait: " + length(field(ctx, WAIT)));
            case "visit" -> Optional.of("visit: " + ScenarioText.quote(field(ctx, ADDRESS)));
            case "change" -> change(field(ctx, SWITCH), field(ctx, VALUE)).map(setup -> "change: " + setup);
            case "forget" -> Optional.of("forget: all");
            case "scan" -> Optional.of(ticked(ctx, HEADERS_ONLY) ? "scan: { method: head }" : "scan: mail");
            case "unsubscribe" -> Optional.of("unsubscribe: one-click");
            case "validate" -> Optional.of("validate: branding");
            case "install" -> Optional.of("install: app");
            default -> Optional.empty();
        };
    }

    private static String send(Context ctx) {
        List<String> parts = new ArrayList<>();
        String html = field(ctx, HTML);
        if (!html.isEmpty()) {
            parts.add("html: " + ScenarioText.quote(html.replace("\r\n", "\n")));
        }
        if (ticked(ctx, OTHER_HOST)) {
            parts.add("from: other-host");
        }
        return parts.isEmpty() ? "newsletter" : "{ " + String.join(", ", parts) + " }";
    }

    private static String length(String typed) {
        return typed.matches("[0-9]{1,9}[smhd]") ? typed : ScenarioText.quote(typed);
    }

    private static String click(Context ctx) {
        String typed = field(ctx, LINK);
        String link = typed.matches("[0-9]{1,4}") ? typed : ScenarioText.quote(typed);
        return ticked(ctx, ACCEPT) ? "{ link: " + link + ", accept-warning: true }" : link;
    }

    /** From {@code cdn.https=expired}; a switch without a value after the sign takes the one that was typed. */
    private static Optional<String> change(String chosen, String typed) {
        int sign = chosen.indexOf('=');
        String name = sign < 0 ? chosen : chosen.substring(0, sign);
        return Switchboard.all()
                .filter(control -> control.name().equals(name))
                .findFirst()
                .map(control -> {
                    boolean free = control.kind() == Switch.Kind.TEXT || control.kind() == Switch.Kind.NUMBER;
                    String value = free ? typed : chosen.substring(sign + 1);
                    String scalar = name.equals(Switchboard.HSTS) ? hsts(value) : control.scalar(value);
                    int dot = name.indexOf('.');
                    return "{ " + name.substring(0, dot) + ": { " + name.substring(dot + 1) + ": " + scalar + " } }";
                });
    }

    private static String hsts(String value) {
        return value.isEmpty() ? "{}" : "{ example.com: " + ScenarioText.quote(value) + " }";
    }

    private static boolean ticked(Context ctx, String name) {
        return field(ctx, name).equals("true");
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    }
}
