package padlock.world;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import padlock.pki.CertificateKind;
import padlock.pki.Credential;
import padlock.url.Host;

/** The few machines of the simulated internet, as the setup of the moment has them. */
final class Machines {
    private final World world;
    private final Map<Machine.Name, Site> sites = new EnumMap<>(Machine.Name.class);

    Machines(World world, ProviderSite provider) {
        this.world = world;
        sites.put(Machine.Name.BRAND, new FrontDoor(world, new BrandSite(world)));
        sites.put(Machine.Name.HOSTING, new FrontDoor(world, new VirtualHosts(world)));
        sites.put(Machine.Name.PROVIDER, new FrontDoor(world, provider));
        sites.put(Machine.Name.EDGE, new FrontDoor(world, new Edge(world, provider)));
    }

    Machine machine(Machine.Name name) {
        Setup setup = world.setup();
        Keyring keyring = world.keyring();
        return switch (name) {
            case BRAND ->
                new Machine(
                        name,
                        plain(name, setup.brand().http() != Setup.PlainHttp.CLOSED),
                        setup.brand().https().port(kind -> secure(name, kind, keyring::brand)));
            case HOSTING ->
                new Machine(
                        name,
                        plain(name, true),
                        secure(name, CertificateKind.VALID, (kind, asked) -> keyring.hosting(asked)));
            case PROVIDER ->
                new Machine(
                        name,
                        plain(name, true),
                        setup.esp().ownCertificate()
                                ? secure(name, CertificateKind.VALID, (kind, asked) -> keyring.provider(asked))
                                : new Port.Closed());
            case EDGE ->
                new Machine(
                        name,
                        plain(name, setup.cdn().http() != Cdn.Http.CLOSED),
                        setup.cdn().https().port(kind -> secure(name, kind, keyring::edge)));
        };
    }

    private Port plain(Machine.Name name, boolean open) {
        return open ? new Port.Plain(site(name)) : new Port.Closed();
    }

    private Port secure(
            Machine.Name name, CertificateKind kind, BiFunction<CertificateKind, Optional<Host>, Credential> choose) {
        return new Port.Secure(site(name), asked -> {
            synchronized (world) {
                return choose.apply(kind, asked);
            }
        });
    }

    private Site site(Machine.Name name) {
        return Objects.requireNonNull(sites.get(name));
    }
}
