package padlock.world;

import java.util.Optional;
import padlock.http.Request;
import padlock.http.Response;
import padlock.url.Host;

/** Several sites on one machine, told apart by the name the client asks for. */
final class VirtualHosts implements Site {
    private final World world;
    private final Site images = new ImageHost();
    private final Site shop = new ShopSite();
    private final Site webmail;

    VirtualHosts(World world) {
        this.world = world;
        this.webmail = new Webmail(world);
    }

    @Override
    public Response answer(Request request) {
        return site(request.url().host()).map(site -> site.answer(request)).orElseGet(() -> Pages.noSuchSite(request));
    }

    private Optional<Site> site(Host host) {
        String name = host.name();
        if (name.equals(Names.images(world.setup()))) {
            return Optional.of(images);
        }
        return switch (name) {
            case Names.SHOP -> Optional.of(shop);
            case Names.WEBMAIL -> Optional.of(webmail);
            default -> Optional.empty();
        };
    }
}
