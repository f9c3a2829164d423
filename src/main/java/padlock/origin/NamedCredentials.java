package padlock.origin;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import padlock.pki.Credential;
import padlock.url.Host;
import padlock.world.Machine;

/**
 * Chooses key and certificates at each handshake by the name the client asks for (SNI), as a server for many sites does.
 *
 * <p>The JDK asks in three steps, which name the credential by an alias: first whether there is one for a kind of key, then for
 * its key, then for its chain. The steps follow each other on one thread, so the thread remembers the choice; were the world asked
 * again, it could have changed in between. The JDK's interface says "none" with null.
 */
final class NamedCredentials extends X509ExtendedKeyManager {
    private static final String CHOSEN = "chosen";

    private final Machine.Name machine;
    private final Supplier<Optional<Lab>> tenant;
    private final ThreadLocal<Optional<Credential>> chosen = ThreadLocal.withInitial(Optional::empty);

    NamedCredentials(Machine.Name machine, Supplier<Optional<Lab>> tenant) {
        this.machine = machine;
        this.tenant = tenant;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        Optional<Credential> credential = tenant.get()
                .flatMap(lab -> lab.credential(machine, serverName(engine.getHandshakeSession())))
                .filter(candidate -> candidate.key().getAlgorithm().equals(keyType));
        chosen.set(credential);
        return credential.isPresent() ? CHOSEN : null;
    }

    private static Optional<Host> serverName(SSLSession session) {
        return session instanceof ExtendedSSLSession extended
                ? extended.getRequestedServerNames().stream()
                        .findFirst()
                        .flatMap(name -> Host.parse(new String(name.getEncoded(), StandardCharsets.US_ASCII)))
                : Optional.empty();
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return chosen.get().map(Credential::key).orElse(null);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return chosen.get()
                .map(credential -> credential.chain().toArray(X509Certificate[]::new))
                .orElse(null);
    }

    // Servers here speak through engines and are never clients: the rest of the interface has no answer.

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
        return null;
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal[] issuers) {
        return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal[] issuers) {
        return null;
    }
}
