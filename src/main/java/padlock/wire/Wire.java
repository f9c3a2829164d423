package padlock.wire;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import padlock.browser.Network;
import padlock.browser.Reply;
import padlock.http.Request;
import padlock.policy.ConnectionFault;
import padlock.trace.Backstage;

/**
 * The network made of real sockets: each request is a TCP connection to loopback, over https a full TLS handshake, and one HTTP
 * exchange.
 *
 * <p>To the server it looks as if the browser had resolved {@code click.example.com} and connected to port 443: the TLS handshake asks
 * for that name and the {@code Host} header says it. Only the address is another: the one the {@link AddressBook} gives.
 *
 * <p>Nothing is kept between two requests, neither a connection nor a TLS session, so a certificate that changed is seen at once.
 * Nothing is judged here either: any certificate will do for the handshake, and the browser's gate decides whether a request is
 * written.
 */
public final class Wire implements Network {
    private final AddressBook addresses;
    private final Supplier<List<Backstage>> backstage;

    /**
     * A way into one simulated internet.
     *
     * @param backstage gives what servers did out of sight since it was last asked; asked after every answer
     */
    public Wire(AddressBook addresses, Supplier<List<Backstage>> backstage) {
        this.addresses = addresses;
        this.backstage = backstage;
    }

    @Override
    public Reply send(Request request, Gate gate) {
        return addresses
                .find(request.url().host(), request.url().port())
                .map(endpoint -> exchange(request, gate, endpoint))
                .orElseGet(
                        () -> new Reply.Unanswered(ConnectionFault.NAME_NOT_FOUND, Optional.empty(), Optional.empty()));
    }

    private Reply exchange(Request request, Gate gate, Endpoint endpoint) {
        Tap tap = new Tap(request.url().isHttps());
        Guard guard = new Guard(request, gate);
        Optional<String> address = Optional.of(endpoint.text());
        try (Line line = new Line(endpoint, tap)) {
            Exchange exchange = new Exchange(request, line, guard);
            return new Reply.Answered(
                    exchange.answer(), address, guard.tlsVersion(), guard.chain(), backstage.get(), tap.sighting());
        } catch (Guard.Refused refused) {
            return new Reply.TurnedAway(refused.chain(), address, tap.sighting());
        } catch (IOException e) {
            return new Reply.Unanswered(Faults.of(e, tap), address, tap.sighting());
        }
    }
}
