package padlock.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what other nodes say with {@code NOTIFY}, on a thread and a connection of its own; comes back when the connection is lost. */
public final class Listening implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final Pattern CHANNEL = Pattern.compile("[a-z_]{1,60}");
    private static final int SILENCE_MILLIS = 5_000;
    private static final int PAUSE_MILLIS = 500;

    private final Postgres database;
    private final String channel;
    private final Consumer<String> heard;
    private final Runnable missed;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Listening(Postgres database, String channel, Consumer<String> heard, Runnable missed) {
        this.database = database;
        this.channel = channel;
        this.heard = heard;
        this.missed = missed;
        this.thread = new Thread(this::run, "hears-" + channel);
        thread.setDaemon(true);
    }

    /**
     * Starts to listen.
     *
     * @param heard gets each message
     * @param missed called whenever listening begins or begins again: what was said before that nobody heard
     */
    public static Listening to(Postgres database, String channel, Consumer<String> heard, Runnable missed) {
        if (!CHANNEL.matcher(channel).matches()) {
            throw new IllegalArgumentException("no name of a channel: " + channel);
        }
        Listening listening = new Listening(database, channel, heard, missed);
        listening.thread.start();
        return listening;
    }

    private boolean open() {
        return closed.getCount() > 0;
    }

    private void run() {
        boolean told = false;
        while (open()) {
            try (Connection connection = database.own();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + channel);
                told = false;
                missed.run();
                while (open()) {
                    listen(connection.unwrap(PGConnection.class), statement);
                }
            } catch (SQLException | RuntimeException lost) {
                if (!told && open()) {
                    LOG.warn("news of other nodes cannot be heard, trying again: {}", lost.getMessage());
                }
                told = true;
            }
            pause();
        }
    }

    private void listen(PGConnection connection, Statement statement) throws SQLException {
        PGNotification[] notes = connection.getNotifications(SILENCE_MILLIS);
        if (notes == null || notes.length == 0) {
            // Silence is also what a dead connection sounds like.
            statement.execute("SELECT 1");
            return;
        }
        for (PGNotification note : notes) {
            heard.accept(note.getParameter());
        }
    }

    private void pause() {
        try {
            if (closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("{} is not listened to any more", channel);
            }
        } catch (InterruptedException stopping) {
            closed.countDown();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}
