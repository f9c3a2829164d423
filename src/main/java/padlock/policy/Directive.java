package padlock.policy;

import java.util.Optional;

/** One part between semicolons: a name, and a value where an equals sign follows it. */
record Directive(String name, Optional<String> value) {}
