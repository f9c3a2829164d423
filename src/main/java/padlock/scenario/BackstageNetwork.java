package padlock.scenario;

import padlock.browser.Network;
import padlock.browser.Reply;
import padlock.http.Request;
import padlock.world.World;

/** Adds to every answer what servers did behind the scenes to give it. */
record BackstageNetwork(Network inner, World world) implements Network {
    @Override
    public Reply send(Request request, Gate gate) {
        Reply reply = inner.send(request, gate);
        if (reply instanceof Reply.Answered answered) {
            return new Reply.Answered(
                    answered.response(),
                    answered.address(),
                    answered.tlsVersion(),
                    answered.chain(),
                    world.takeBackstage(),
                    answered.sighting());
        }
        return reply;
    }
}
