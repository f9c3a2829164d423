package padlock.room.report;

import java.util.Optional;
import padlock.room.report.ClassReport.Answer;
import padlock.room.report.ClassReport.Question;
import padlock.room.report.ClassReport.StepReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report for programs. Choices count from 1, as in the run sheet; {@code null} where somebody gave no answer. */
public final class JsonReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonReport() {}

    public static String of(ClassReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("sheet", report.sheet());
        root.put("opened", report.opened().toString());
        root.put("end", report.end().toString());
        root.put("learners", report.learners());
        ArrayNode steps = root.putArray("steps");
        report.steps().forEach(step -> step(steps.addObject(), step, report.named()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void step(ObjectNode node, StepReport step, boolean named) {
        node.put("step", step.number());
        node.put("title", step.title());
        node.put("plannedMinutes", step.plannedMinutes());
        node.put("seconds", step.seconds());
        node.put("ran", step.ran());
        step.question().ifPresent(question -> question(node.putObject("question"), question));
        ArrayNode answers = node.putArray("answers");
        step.answers().forEach(answer -> answer(answers.addObject(), answer, named));
    }

    private static void question(ObjectNode node, Question question) {
        node.put("ask", question.ask());
        question.choices().forEach(node.putArray("choices")::add);
        node.put("right", question.right() + 1);
        question.before().counts().forEach(node.putArray("before")::add);
        question.after().counts().forEach(node.putArray("after")::add);
    }

    private static void answer(ObjectNode node, Answer answer, boolean named) {
        node.put("learner", answer.learner());
        if (named) {
            node.put("name", answer.name().orElse(""));
        }
        choice(node, "before", answer.before());
        choice(node, "after", answer.after());
        node.put("stuck", answer.stuck());
    }

    private static void choice(ObjectNode node, String key, Optional<Integer> choice) {
        if (choice.isPresent()) {
            node.put(key, choice.get() + 1);
        } else {
            node.putNull(key);
        }
    }
}
