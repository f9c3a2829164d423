package padlock;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.OptionHelper;
import java.util.Optional;

/**
 * What is written to standard error: warnings for people, and one line of JSON a request if {@code PADLOCK_REQUEST_LOG} is {@code INFO}.
 *
 * <p>In code, because a file in XML brings seven hundred classes into every start. Logback finds this class by its name in
 * {@code META-INF/services}; whoever names a file of their own to it ({@code logback.configurationFile}), or has a
 * {@code logback-test.xml} beside the classes, is asked instead.
 */
public final class LogLines extends ContextAwareBase implements Configurator {
    private static final String FOR_PEOPLE = "%d{HH:mm:ss.SSS} %-5level %logger{20} %msg%n";
    private static final String FOR_PROGRAMS = "{\"time\":\"%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX}\",%msg}%n";

    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        if (OptionHelper.getSystemProperty("logback.configurationFile") != null
                || LogLines.class.getResource("/logback-test.xml") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError(logs, FOR_PEOPLE));
        Logger requests = logs.getLogger("padlock.requests");
        requests.setLevel(Level.toLevel(
                Optional.ofNullable(OptionHelper.getEnv("PADLOCK_REQUEST_LOG")).orElse(""), Level.WARN));
        requests.setAdditive(false);
        requests.addAppender(standardError(logs, FOR_PROGRAMS));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext logs, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(logs);
        encoder.setPattern(pattern);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(logs);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
