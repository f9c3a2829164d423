package padlock.scenario;

import padlock.browser.Network;
import padlock.browser.Reply;
import padlock.http.Request;
import padlock.world.World;

/**
 * The network as the reader's own device uses it: whoever runs the network that the reader is in may touch what passes. Proxies of
 * mailboxes, link scanners and robots go another way.
 */
record ReadersWay(World world, Network network) implements Network {
    @Override
    public Reply send(Request request, Gate gate) {
        // A run asks one thing at a time, so the place can be said before and taken back after.
        world.asksFromReader(true);
        try {
            return network.send(request, gate);
        } finally {
            world.asksFromReader(false);
        }
    }
}
