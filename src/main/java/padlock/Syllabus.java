package padlock;

import java.util.Optional;
import java.util.OptionalInt;
import padlock.lesson.CourseModule;
import padlock.lesson.Lesson;
import padlock.lesson.Part;
import padlock.scenario.ScenarioFile;
import padlock.site.engine.Engine;

/** The course in the words of the site. */
final class Syllabus {
    private Syllabus() {}

    static Engine.CourseModule module(CourseModule module) {
        return new Engine.CourseModule(
                module.title(), module.lessons().stream().map(Syllabus::lesson).toList());
    }

    private static Engine.CourseLesson lesson(Lesson lesson) {
        return new Engine.CourseLesson(
                lesson.id(),
                lesson.title(),
                lesson.minutes(),
                lesson.objectives(),
                lesson.parts().stream().map(Syllabus::part).toList());
    }

    private static Engine.Part part(Part part) {
        return part.accept(new Part.Cases<Engine.Part>() {
            @Override
            public Engine.Part prose(Part.Prose prose) {
                return new Engine.Part.Prose(prose.html());
            }

            @Override
            public Engine.Part example(Part.Example shown) {
                return new Engine.Part.Live(
                        Syllabus.example(shown.scenario(), shown.browser(), shown.step(), shown.caption()));
            }

            @Override
            public Engine.Part question(Part.Question question) {
                return new Engine.Part.Question(question.task());
            }
        });
    }

    static Engine.Example example(ScenarioFile file, String browser, OptionalInt step, Optional<String> caption) {
        return new Engine.Example(
                file.text(),
                file.scenario(),
                browser,
                step,
                caption.orElse(file.scenario().title()));
    }
}
