package padlock.wire;

import java.util.Optional;
import padlock.url.Host;

/** The simulated internet's DNS as the wire needs it: the real loopback address behind a name and port. */
@FunctionalInterface
public interface AddressBook {
    /** Empty when there is no such name. */
    Optional<Endpoint> find(Host host, int port);
}
