package padlock.scenario;

/**
 * A scenario of the course, and the file it stands in.
 *
 * @param path below the lessons' folder, such as {@code basics/hsts-is-learned/second-click-dies.yml}
 * @param text the file, for the sandbox to open
 */
public record ScenarioFile(String path, String text, Scenario scenario) {}
