package padlock.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import padlock.mail.Link;
import padlock.mail.Purpose;
import padlock.mail.SentMail;
import padlock.mail.TrackedAddress;

/** What the provider's tokens stand for. They work for ever. */
final class IssuedTokens {
    private final Map<String, Issued> issued = new HashMap<>();

    /**
     * What one token stands for.
     *
     * @param target where a link leads; empty for the others
     * @param initial whether it is the pixel at the top of a mail
     */
    record Issued(Purpose purpose, String token, int mail, String target, boolean initial) {}

    void remember(SentMail mail) {
        for (Link link : mail.links()) {
            link.token().ifPresent(token -> add(new Issued(Purpose.CLICK, token, mail.number(), link.target(), false)));
        }
        mail.openToken().ifPresent(token -> add(new Issued(Purpose.OPEN, token, mail.number(), "", false)));
        mail.initialToken().ifPresent(token -> add(new Issued(Purpose.OPEN, token, mail.number(), "", true)));
        add(new Issued(Purpose.UNSUBSCRIBE, mail.unsubscribeToken(), mail.number(), "", false));
    }

    Optional<Issued> find(TrackedAddress address) {
        return Optional.ofNullable(issued.get(address.token())).filter(known -> known.purpose() == address.purpose());
    }

    private void add(Issued token) {
        issued.put(token.token(), token);
    }
}
