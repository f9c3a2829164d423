package padlock.hostile;

import java.util.List;
import java.util.Random;

/** Texts that somebody might try: attacks known by name, and good texts broken at random places. The same seed gives the same texts. */
public final class HostileText {
    /** Markup that would run if it were ever shown as markup. */
    public static final List<String> INJECTIONS = List.of(
            "<script>alert(1)</script>",
            "\"><script>alert(1)</script>",
            "'><img src=x onerror=alert(1)>",
            "</textarea><svg onload=alert(1)>",
            "</title><iframe src=javascript:alert(1)></iframe>",
            "\" autofocus onfocus=alert(1) x=\"",
            "' onmouseover='alert(1)",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<base href=//evil.example/><meta http-equiv=refresh content='0;url=//evil.example'>",
            "<style>*{background:url(//evil.example)}</style>",
            "[x](javascript:alert(1)) ![x](data:text/html;base64,PHNjcmlwdD4=)",
            "--><script>alert(1)</script><!--",
            "${7*7} #{7*7} {{7*7}} @raw <%= 7*7 %>");

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\0",
            "\r\n",
            "\u202e",
            "\ud800",
            "\uffff",
            "%00",
            "%2e%2e%2f",
            "../../etc/passwd",
            "-1",
            "0",
            "999999999999999999999",
            "NaN",
            "1e309",
            "true",
            "null",
            "[]",
            "{}",
            "&a",
            "*a",
            "!!java.lang.Runtime x",
            "<<: *a",
            "? ",
            "|",
            "'",
            "\"",
            "a".repeat(300),
            "\u0130".repeat(40),
            "[".repeat(200),
            "{a: ".repeat(200),
            "> ".repeat(200),
            "* ".repeat(200),
            "`".repeat(500),
            "http://127.0.0.1:22/",
            "https://xn--/",
            "http://[::",
            "http://a@b:c@d/",
            "//evil.example",
            "' OR 1=1 --",
            "Robert'); DROP TABLE mark;--");

    private final Random random;

    public HostileText(long seed) {
        this.random = new Random(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One short text. */
    public String word() {
        switch (random.nextInt(4)) {
            case 0:
                return one(INJECTIONS);
            case 1:
                return one(ODD);
            case 2:
                return one(ODD) + one(INJECTIONS);
            default:
                return noise(random.nextInt(40));
        }
    }

    /** A good text, broken in one to four places. */
    public String broken(String good) {
        StringBuilder text = new StringBuilder(good);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, word());
                case 2 -> text.replace(at, end, noise(random.nextInt(6)));
                case 3 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(20)));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }

    private String noise(int length) {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < length; i++) {
            noise.append((char) (random.nextInt(10) == 0 ? random.nextInt(0x3000) : 0x20 + random.nextInt(0x5f)));
        }
        return noise.toString();
    }
}
