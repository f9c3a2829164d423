package padlock.origin;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import padlock.http.Header;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.url.WebUrl;
import padlock.world.Machine;

/** Answers each request as the current tenant's world does, and replaces whatever WireMock would have said. */
final class SiteAnswers implements ResponseTransformerV2 {
    /** What carries the message and is no part of it. */
    private static final Set<String> TRANSPORT = Set.of("host", "content-length", "transfer-encoding", "connection");

    private final Machine.Name machine;
    private final Supplier<Optional<Lab>> tenant;

    SiteAnswers(Machine.Name machine, Supplier<Optional<Lab>> tenant) {
        this.machine = machine;
        this.tenant = tenant;
    }

    @Override
    public String getName() {
        return "site-answers";
    }

    @Override
    public Response transform(Response stubbed, ServeEvent event) {
        return render(tenant.get()
                .flatMap(lab -> request(event.getRequest()).map(request -> lab.answer(machine, request)))
                .orElseGet(() -> padlock.http.Response.html(404, "<p>Nobody lives here.</p>")));
    }

    private static Optional<Request> request(LoggedRequest received) {
        String target = received.getHeader(ExactTargets.HEADER);
        return WebUrl.parse(received.getScheme() + "://" + received.getHeader("Host") + target)
                .map(url -> new Request(
                        received.getMethod().getName(),
                        url,
                        headers(received.getHeaders()),
                        new String(received.getBody(), StandardCharsets.UTF_8)));
    }

    private static Headers headers(HttpHeaders received) {
        List<Header> lines = new ArrayList<>();
        for (HttpHeader header : received.all()) {
            if (!TRANSPORT.contains(header.key().toLowerCase(Locale.ROOT))
                    && !header.key().equals(ExactTargets.HEADER)) {
                header.values().forEach(value -> lines.add(new Header(header.key(), value)));
            }
        }
        return new Headers(lines);
    }

    private static Response render(padlock.http.Response answer) {
        List<HttpHeader> headers = answer.headers().lines().stream()
                .map(line -> new HttpHeader(line.name(), line.value()))
                .toList();
        return Response.response()
                .status(answer.status())
                .headers(new HttpHeaders(headers))
                .body(answer.body().getBytes(StandardCharsets.ISO_8859_1))
                .build();
    }
}
