package padlock.site.engine;

import io.javalin.http.ServiceUnavailableResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import padlock.scenario.Scenario;
import padlock.trace.Run;

/** Lets so many runs onto the wire at once and no more: a run holds real sockets. */
public final class Turnstile {
    private final Engine engine;
    private final Semaphore places;
    private final Limits limits;

    public Turnstile(Engine engine, Limits limits) {
        this.engine = engine;
        this.limits = limits;
        this.places = new Semaphore(limits.runs(), true);
    }

    public Run run(Scenario scenario, String browser) {
        return admit(() -> engine.run(scenario, browser));
    }

    /** Does some work that keeps a processor or the wire busy. */
    public <T> T admit(Supplier<T> work) {
        boolean entered = false;
        try {
            entered = places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (!entered) {
                throw new ServiceUnavailableResponse("Too many runs at once");
            }
            return work.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableResponse("The server is stopping");
        } finally {
            if (entered) {
                places.release();
            }
        }
    }
}
