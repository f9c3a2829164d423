package padlock.browser;

import java.util.Optional;
import padlock.http.Response;
import padlock.policy.Rule;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/** What the reader looks at when a navigation has come to rest. */
public sealed interface Ending {
    /** A document that a server sent, whatever its status. */
    record Document(WebUrl url, Response response) implements Ending {}

    /** The browser's page about a bad certificate. */
    record CertificatePage(Optional<String> code, boolean canProceed, Rule rule, Sentence because) implements Ending {}

    /** The browser's question before it uses http. */
    record Question(Rule rule, Sentence because) implements Ending {}

    /** The browser's page about a server that does not answer. */
    record NetworkErrorPage(Optional<String> code, Rule rule, Sentence because) implements Ending {}

    /** The browser's page about redirects without end. */
    record RedirectErrorPage(Optional<String> code, Rule rule, Sentence because) implements Ending {}
}
