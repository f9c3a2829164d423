package padlock.world;

import java.util.ArrayList;
import java.util.List;
import padlock.mail.Purpose;

/** The provider's raw log: every click, open and unsubscribe that reached it. Servers write while the runner reads. */
public final class EventLog {
    private final List<Event> events = new ArrayList<>();

    EventLog() {}

    synchronized void add(Event event) {
        events.add(event);
    }

    /** The events so far, oldest first. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** How many events of this kind reached the provider and count. */
    public synchronized int count(Purpose purpose) {
        int count = 0;
        for (Event event : events) {
            count += event.purpose() == purpose && event.counts() ? 1 : 0;
        }
        return count;
    }

    /** How many of them the provider's dashboard shows. */
    public synchronized int dashboard(Purpose purpose) {
        int count = 0;
        for (Event event : events) {
            count += event.purpose() == purpose && event.onDashboard() ? 1 : 0;
        }
        return count;
    }
}
