package padlock.origin;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;
import padlock.world.Machine;

/**
 * One machine of the simulated internet as a real server: a WireMock with a port for http and a port for TLS, on loopback only.
 *
 * <p>It has a single stub, which asks the current tenant's world for the answer. Nothing of WireMock's own is reachable from
 * outside: no admin pages, no files, no recorded requests.
 */
final class SiteServer implements AutoCloseable {
    /** A URL may be 8 KiB and grow threefold when it is percent-encoded; it may stand in a redirect or a referrer too. */
    private static final int LONGEST_HEAD = 64 * 1024;

    private final WireMockServer server;
    // Kept from the start: a server that died has no ports any more, and whoever asks for it then is to be refused.
    private final InetSocketAddress plain;
    private final InetSocketAddress secure;

    SiteServer(Machine.Name machine, Supplier<Optional<Lab>> tenant, ServerThreads threads) {
        server = new WireMockServer(options(machine, tenant, threads));
        server.stubFor(any(anyUrl()).willReturn(ok()));
        server.start();
        plain = address(server.port());
        secure = address(server.httpsPort());
    }

    private static WireMockConfiguration options(
            Machine.Name machine, Supplier<Optional<Lab>> tenant, ServerThreads threads) {
        return WireMockConfiguration.options()
                .bindAddress(InetAddress.getLoopbackAddress().getHostAddress())
                .dynamicPort()
                .dynamicHttpsPort()
                .http2PlainDisabled(true)
                .http2TlsDisabled(true)
                .httpServerFactory(new LabServerFactory(new NamedCredentials(machine, tenant), threads))
                .threadPoolFactory(ignored -> threads)
                .extensions(new SiteAnswers(machine, tenant))
                .extensionScanningEnabled(false)
                .templatingEnabled(false)
                .usingFilesUnderDirectory("padlock-keeps-no-stub-files")
                .jettyHeaderRequestSize(LONGEST_HEAD)
                .jettyHeaderResponseSize(LONGEST_HEAD)
                .jettyStopTimeout(0L)
                .gzipDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .stubRequestLoggingDisabled(true)
                .disableRequestJournal();
    }

    boolean isAlive() {
        return server.isRunning();
    }

    InetSocketAddress plain() {
        return plain;
    }

    InetSocketAddress secure() {
        return secure;
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void close() {
        server.stop();
    }
}
