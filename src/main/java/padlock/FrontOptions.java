package padlock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import padlock.pki.ServerIdentity;
import padlock.site.front.Front;
import padlock.site.front.Networks;
import picocli.CommandLine.Option;

/** The options of {@code serve} about the way to the site: TLS, names, proxies. */
final class FrontOptions {
    private static final int LONGEST_NAME = 253;
    private static final String YEAR = "31536000";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:PADLOCK_PUBLIC_URL}",
            description = "Where others find the site, if it stands behind a proxy.")
    private @Nullable String publicUrl;

    @Option(
            names = "--prefix",
            paramLabel = "PATH",
            description = "The path before every page, such as /padlock; else that of the public URL.")
    private @Nullable String prefix;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "NETWORK",
            split = ",",
            description =
                    "A proxy whose X-Forwarded-* headers are believed, such as 10.0.0.0/8; with a public URL, this"
                            + " machine if none is named.")
    private List<String> proxies = List.of();

    @Option(
            names = "--host-name",
            paramLabel = "NAME",
            split = ",",
            description = "A name of this site, beside addresses, localhost, and names without a dot.")
    private List<String> names = List.of();

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "The site's own certificate: a PEM chain, or a PKCS#12 file with its key.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "The unencrypted PEM key of the certificate.")
    private @Nullable Path key;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password of the PKCS#12 file.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--hsts",
            paramLabel = "SECONDS",
            arity = "0..1",
            fallbackValue = YEAR,
            description = "Tells browsers to insist on https for so long (a year). Only with TLS.")
    private @Nullable Long hsts;

    @Option(
            names = "--metrics",
            paramLabel = "NETWORK",
            split = ",",
            arity = "0..1",
            defaultValue = "${env:PADLOCK_METRICS:-}",
            fallbackValue = "127.0.0.0/8,::1",
            description =
                    "Shows numbers for Prometheus at /metrics to whoever asks from here without a proxy between (this"
                            + " machine, if no network is named). Without it there is no such page.")
    private List<String> observers = List.of();

    /** What is asked for makes no sense; the message names the option. */
    static final class WrongUsage extends Exception {
        private static final long serialVersionUID = 1;

        WrongUsage(String message) {
            super(message);
        }
    }

    Front front() throws WrongUsage {
        Optional<String> url = Optional.ofNullable(publicUrl);
        refuse(
                url.filter(text -> !Settings.PUBLIC_URL.matcher(text).matches()).isPresent(),
                "--public-url:1:1: expected an address such as https://training.example.com/padlock");
        String path = prefix == null ? url.map(Front::pathOf).orElse("") : prefix.replaceFirst("/$", "");
        refuse(!Front.isPrefix(path), "--prefix:1:1: expected a path such as /padlock");
        refuse(
                names.stream().anyMatch(name -> name.length() > LONGEST_NAME || !name.matches("[A-Za-z0-9._-]+")),
                "--host-name:1:1: expected a name such as training.example.com");
        Networks trusted = proxies.isEmpty() && url.isPresent()
                ? Networks.loopback()
                : Networks.of(proxies)
                        .orElseThrow(() -> new WrongUsage(
                                "--trusted-proxy:1:1: expected an address or a network such as 10.0.0.0/8"));
        Networks watched = Networks.of(
                        observers.stream().filter(network -> !network.isEmpty()).toList())
                .orElseThrow(
                        () -> new WrongUsage("--metrics:1:1: expected an address or a network such as 10.0.0.0/8"));
        Optional<ServerIdentity> tls = identity();
        refuse(
                hsts != null
                        && tls.isEmpty()
                        && url.filter(text -> text.startsWith("https:")).isEmpty(),
                "--hsts:1:1: browsers take it over https only: give --tls-cert, or a --public-url with https");
        refuse(hsts != null && hsts < 0, "--hsts:1:1: expected a number of seconds");
        return new Front(
                tls,
                path,
                trusted,
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
                url,
                hsts == null ? OptionalLong.empty() : OptionalLong.of(hsts),
                watched);
    }

    private Optional<ServerIdentity> identity() throws WrongUsage {
        if (certificate == null) {
            refuse(key != null, "--tls-key:1:1: it needs --tls-cert");
            return Optional.empty();
        }
        try {
            return Optional.of(
                    key == null
                            ? ServerIdentity.pkcs12(certificate, password())
                            : ServerIdentity.pem(certificate, key));
        } catch (ServerIdentity.Unusable unusable) {
            throw new WrongUsage(String.valueOf(unusable.getMessage()));
        }
    }

    private String password() throws WrongUsage {
        try {
            return passwordFile == null
                    ? ""
                    : Files.readString(passwordFile).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new WrongUsage(passwordFile + ":1:1: this file cannot be read");
        }
    }

    private static void refuse(boolean wrong, String message) throws WrongUsage {
        if (wrong) {
            throw new WrongUsage(message);
        }
    }
}
