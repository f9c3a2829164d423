package padlock.scenario;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import padlock.world.Setup;

/** One thing that the reader, the sender or time does. */
public sealed interface Step {
    /** The key of the scenario file: {@code visit}. */
    String action();

    /** Hands the step to the case that knows it, so that the compiler finds a missing one. */
    <T> T accept(Cases<T> cases);

    /** The reader types an address, scheme and all. */
    record Visit(String url) implements Step {
        @Override
        public String action() {
            return "visit";
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.visit(this);
        }
    }

    /**
     * The company sends a mail.
     *
     * @param html what it says; the built-in newsletter when empty
     * @param otherHost whether it goes out under the account's second branded host
     */
    record Send(Optional<String> html, boolean otherHost) implements Step {
        /** From the tracking host. */
        public Send(Optional<String> html) {
            this(html, false);
        }

        @Override
        public String action() {
            return "send";
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.send(this);
        }
    }

    /** The reader opens the last mail; its images load. */
    record Open() implements Step {
        @Override
        public String action() {
            return "open";
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.open(this);
        }
    }

    /**
     * The reader clicks a link of the last mail.
     *
     * @param link counted from 1
     * @param acceptWarning goes on past every page that can be passed
     */
    record Click(int link, boolean acceptWarning) implements Step {
        @Override
        public String action() {
            return "click";
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.click(this);
        }
    }

    /** Virtual time passes. */
    record Wait(Duration duration) implements Step {
        @Override
        public String action() {
            return "wait";
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.pause(this);
        }
    }

    /** Somebody changes a switch; mail already sent keeps its links. */
    record Change(UnaryOperator<Setup> edit) implements Step {
        @Override
        public String action() {
            return "change";
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.change(this);
        }
    }

    /** The account owner has the provider look at the tracking host's records again. */
    record Validate() implements Step {
        @Override
        public String action() {
            return "validate";
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.validate(this);
        }
    }

    /** The reader clears the browser: HSTS, exceptions, caches. */
    record Forget() implements Step {
        @Override
        public String action() {
            return "forget";
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.forget(this);
        }
    }

    /** A link scanner asks for every link and image of the last mail. */
    record Scan(Method method) implements Step {
        /** How scanners ask: for everything, or for the headers only. */
        public enum Method {
            GET,
            HEAD
        }

        @Override
        public String action() {
            return "scan";
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.scan(this);
        }
    }

    /** The mail program sends the one-click unsubscribe POST (RFC 8058). */
    record Unsubscribe() implements Step {
        @Override
        public String action() {
            return "unsubscribe";
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.unsubscribe(this);
        }
    }

    /** The reader installs the brand's app, which may open links of the tracking host from then on. */
    record Install() implements Step {
        @Override
        public String action() {
            return "install";
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.install(this);
        }
    }

    /** One method for each kind of step. */
    interface Cases<T> {
        T visit(Visit step);

        T send(Send step);

        T open(Open step);

        T click(Click step);

        T pause(Wait step);

        T change(Change step);

        T validate(Validate step);

        T forget(Forget step);

        T scan(Scan step);

        T unsubscribe(Unsubscribe step);

        T install(Install step);
    }
}
