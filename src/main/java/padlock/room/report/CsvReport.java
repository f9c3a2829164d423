package padlock.room.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import padlock.room.report.ClassReport.Answer;
import padlock.room.report.ClassReport.Question;
import padlock.room.report.ClassReport.StepReport;

/**
 * A report as a table for a spreadsheet (RFC 4180): one row for each learner at each step, and one for a step where nobody answered.
 *
 * <p>A learner chooses their name, and a spreadsheet takes text that starts with {@code =}, {@code +}, {@code -} or {@code @} for a
 * formula. Such text gets an apostrophe in front, which spreadsheets show as plain text (OWASP, "CSV Injection").
 */
public final class CsvReport {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final List<String> HEAD = List.of(
            "step",
            "title",
            "planned_minutes",
            "seconds",
            "question",
            "learner",
            "before",
            "before_right",
            "after",
            "after_right",
            "stuck");

    private CsvReport() {}

    public static String of(ClassReport report) {
        StringBuilder table = new StringBuilder();
        line(table, Stream.concat(HEAD.stream(), report.named() ? Stream.of("name") : Stream.empty()));
        for (StepReport step : report.steps()) {
            if (step.answers().isEmpty()) {
                line(table, Stream.concat(start(step), Stream.of("", "", "", "", "", "")));
            }
            for (Answer answer : step.answers()) {
                line(
                        table,
                        Stream.of(start(step), rest(step, answer), answer.name().stream())
                                .flatMap(cells -> cells));
            }
        }
        return table.toString();
    }

    private static Stream<String> start(StepReport step) {
        return Stream.of(
                String.valueOf(step.number()),
                step.title(),
                String.valueOf(step.plannedMinutes()),
                String.valueOf(step.seconds()),
                step.question().map(Question::ask).orElse(""));
    }

    private static Stream<String> rest(StepReport step, Answer answer) {
        return Stream.of(
                String.valueOf(answer.learner()),
                choice(step, answer.before()),
                right(step, answer.before()),
                choice(step, answer.after()),
                right(step, answer.after()),
                answer.stuck() ? "yes" : "no");
    }

    private static String choice(StepReport step, Optional<Integer> choice) {
        return step.question()
                .flatMap(question -> choice.map(number -> question.choices().get(number)))
                .orElse("");
    }

    private static String right(StepReport step, Optional<Integer> choice) {
        return step.question()
                .flatMap(question -> choice.map(number -> number == question.right() ? "yes" : "no"))
                .orElse("");
    }

    private static void line(StringBuilder table, Stream<String> cells) {
        table.append(cells.map(CsvReport::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[A-Za-z0-9_ .-]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
