package padlock.site.room;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.room.RoomCode;

/**
 * Tells the pages of all rooms when what they show has changed. One thread for all of them.
 *
 * <p>A page is told the tag of the present state and nothing else; it then asks for itself again. So a lost event costs nothing,
 * a page that was away needs no history, and a hundred taps within a blink are one event.
 */
final class Broadcaster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Broadcaster.class);
    private static final Duration GATHER = Duration.ofMillis(80);
    private static final Duration BEAT = Duration.ofSeconds(15);

    /** A server that stops is back soon, and a class of three hundred should not come back in one moment. */
    private static final Duration AWAY = Duration.ofSeconds(2);

    private static final Random JITTER = new Random();

    private final Map<RoomCode, Channel> channels = new ConcurrentHashMap<>();
    private final Runnable housekeeping;
    private final Predicate<RoomCode> exists;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "room-broadcaster");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A broadcaster, running.
     *
     * @param housekeeping done at every beat
     * @param exists whether there still is such a room
     */
    Broadcaster(Runnable housekeeping, Predicate<RoomCode> exists) {
        this.housekeeping = housekeeping;
        this.exists = exists;
        clock.scheduleWithFixedDelay(
                () -> guarded(this::beat), BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Makes a request a stream that is told each new tag.
     *
     * @param seat of the learner who listens; 0 for a page that is no learner's
     */
    void listen(Context ctx, RoomCode room, int seat, Supplier<String> tag) throws IOException {
        Channel channel = channels.computeIfAbsent(room, fresh -> new Channel());
        channel.lines.add(channel.new Line(ctx, seat, tag));
        poke(room);
    }

    /** Something changed in a room: its pages are told soon, and once for all that changes until then. */
    void poke(RoomCode room) {
        Channel channel = channels.get(room);
        if (channel != null && channel.poked.compareAndSet(false, true)) {
            try {
                clock.schedule(() -> guarded(channel::tell), GATHER.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("nobody is told any more: the server is stopping");
            }
        }
    }

    /** How many streams are open in all. */
    int streams() {
        return channels.values().stream()
                .mapToInt(channel -> channel.lines.size())
                .sum();
    }

    /** How many different learners have a page open. */
    int present(RoomCode room) {
        Channel channel = channels.get(room);
        return channel == null
                ? 0
                : (int) channel.lines.stream()
                        .mapToInt(line -> line.seat)
                        .filter(seat -> seat > 0)
                        .distinct()
                        .count();
    }

    /** How many pages are open that are no learner's. */
    int watchers(RoomCode room) {
        Channel channel = channels.get(room);
        return channel == null
                ? 0
                : (int) channel.lines.stream().filter(line -> line.seat == 0).count();
    }

    /** How many streams a learner has. */
    int streams(RoomCode room, int seat) {
        Channel channel = channels.get(room);
        return channel == null
                ? 0
                : (int) channel.lines.stream().filter(line -> line.seat == seat).count();
    }

    private void beat() {
        guarded(housekeeping);
        channels.keySet().removeIf(room -> !exists.test(room));
        channels.values().forEach(Channel::beat);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        channels.values().forEach(Channel::close);
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.error("a bug in the broadcaster, which goes on", failure);
        }
    }

    /** The pages of one room. */
    private static final class Channel {
        private final Set<Line> lines = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean poked = new AtomicBoolean();

        void tell() {
            // Before the tags are read: what changes while this runs is told by the next poke.
            poked.set(false);
            lines.forEach(Line::tell);
        }

        void beat() {
            lines.removeIf(line -> line.connection.isClosed());
            // A room that ended by the clock had nobody to poke it.
            lines.forEach(Line::tell);
            lines.forEach(line -> line.connection.beat());
        }

        void close() {
            lines.forEach(line -> line.connection.leave(AWAY.plusMillis(JITTER.nextInt(3_000))));
        }

        private final class Line {
            private final int seat;
            private final Supplier<String> tag;
            private final Connection connection;
            private String told;

            Line(Context ctx, int seat, Supplier<String> tag) throws IOException {
                this.seat = seat;
                this.tag = tag;
                this.told = tag.get();
                this.connection = Connection.open(ctx, told, () -> lines.remove(this));
            }

            // Only the broadcaster's thread comes here.
            void tell() {
                String now = tag.get();
                if (!now.equals(told)) {
                    told = now;
                    connection.tell(now);
                }
            }
        }
    }
}
