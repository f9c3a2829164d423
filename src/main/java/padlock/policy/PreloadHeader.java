package padlock.policy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code Strict-Transport-Security} header as hstspreload.org reads it when a site asks to be put on the preload list, or off it.
 *
 * <p>The checker is a parser of its own, stricter than any browser in some places (a quoted {@code max-age} is an error) and milder in others
 * (a repeated directive is a warning). Its findings have codes such as {@code header.preloadable.max_age.below_1_year}.
 *
 * <p>Source: chromium/hstspreload header.go (d624d7c87b33, checked 2026-11-22).
 *
 * @param maxAgeSeconds empty when the header has no usable {@code max-age}
 * @param findings what reading it brought up; codes in alphabetical order
 */
public record PreloadHeader(
        Optional<BigInteger> maxAgeSeconds, boolean includeSubDomains, boolean preload, Findings findings) {
    private static final BigInteger ONE_YEAR = BigInteger.valueOf(31_536_000);
    private static final BigInteger TEN_YEARS = BigInteger.valueOf(315_360_000);

    /** Codes of what stands in the way, and of what is only worth a look. */
    public record Findings(List<String> errors, List<String> warnings) {
        public Findings {
            errors = errors.stream().sorted().toList();
            warnings = warnings.stream().sorted().toList();
        }

        private Findings withErrors(List<String> more) {
            List<String> all = new ArrayList<>(errors);
            all.addAll(more);
            return new Findings(all, warnings);
        }

        private Findings withWarning(String more) {
            List<String> all = new ArrayList<>(warnings);
            all.add(more);
            return new Findings(errors, all);
        }
    }

    /** Whether the header would let a site onto the list. */
    public static Findings preloadable(String header) {
        PreloadHeader read = parse(header);
        List<String> errors = new ArrayList<>();
        if (!read.includeSubDomains) {
            errors.add("header.preloadable.include_sub_domains.missing");
        }
        if (!read.preload) {
            errors.add("header.preloadable.preload.missing");
        }
        if (read.maxAgeSeconds.isEmpty()) {
            errors.add("header.preloadable.max_age.missing");
            return read.findings.withErrors(errors);
        }
        BigInteger age = read.maxAgeSeconds.get();
        if (age.compareTo(ONE_YEAR) < 0) {
            errors.add(
                    age.signum() == 0 ? "header.preloadable.max_age.zero" : "header.preloadable.max_age.below_1_year");
        }
        Findings findings = read.findings.withErrors(errors);
        return age.compareTo(TEN_YEARS) > 0
                ? findings.withWarning("header.preloadable.max_age.over_10_years")
                : findings;
    }

    /** Whether the header would let a site off the list; what is merely untidy does not matter then. */
    public static Findings removable(String header) {
        PreloadHeader read = parse(header);
        List<String> errors = new ArrayList<>(read.findings.errors());
        if (read.preload) {
            errors.add("header.removable.contains.preload");
        }
        if (read.maxAgeSeconds.isEmpty()) {
            errors.add("header.removable.missing.max_age");
        }
        return new Findings(errors, List.of());
    }

    /** Reads a header and says what is wrong with its syntax. */
    public static PreloadHeader parse(String header) {
        if (header.isBlank()) {
            return new PreloadHeader(
                    Optional.empty(), false, false, new Findings(List.of(), List.of("header.parse.empty")));
        }
        Reader reader = new Reader();
        for (String directive : header.split(";", -1)) {
            reader.read(directive.strip());
        }
        return new PreloadHeader(
                reader.maxAge, reader.subDomains, reader.preload, new Findings(reader.errors, reader.warnings));
    }

    /** What has been read so far. */
    private static final class Reader {
        private Optional<BigInteger> maxAge = Optional.empty();
        private boolean subDomains;
        private boolean preload;
        private final List<String> errors = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        void read(String directive) {
            String lower = directive.toLowerCase(Locale.ROOT);
            if (lower.equals("preload")) {
                once(warnings, preload, "header.parse.repeated.preload");
                preload = true;
            } else if (lower.startsWith("preload")) {
                once(warnings, true, "header.parse.invalid.preload");
            } else if (lower.equals("includesubdomains")) {
                once(warnings, subDomains, "header.parse.repeated.include_sub_domains");
                subDomains = true;
            } else if (lower.startsWith("includesubdomains")) {
                once(warnings, true, "header.parse.invalid.include_sub_domains");
            } else if (lower.startsWith("max-age=")) {
                age(directive.substring("max-age=".length()));
            } else if (lower.startsWith("max-age")) {
                once(errors, true, "header.parse.invalid.max_age.no_value");
            } else if (lower.isEmpty()) {
                once(warnings, true, "header.parse.empty_directive");
            } else {
                warnings.add("header.parse.unknown_directive");
            }
        }

        private void age(String digits) {
            if (digits.length() > 1 && digits.startsWith("0")) {
                warnings.add("header.parse.max_age.leading_zero");
            }
            if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                errors.add("header.parse.max_age.non_digit_characters");
                return;
            }
            String significant = digits.replaceFirst("^0+(?=.)", "");
            if (digits.isEmpty() || significant.length() > 20 || new BigInteger(significant).bitLength() > Long.SIZE) {
                errors.add("header.parse.max_age.parse_int_error");
                return;
            }
            once(warnings, maxAge.isPresent(), "header.parse.repeated.max_age");
            maxAge = maxAge.or(() -> Optional.of(new BigInteger(significant)));
        }

        private void once(List<String> codes, boolean applies, String code) {
            if (applies && seen.add(code)) {
                codes.add(code);
            }
        }
    }
}
