package padlock.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A PostgreSQL that several nodes share.
 *
 * <p>It need not be there when the program starts, and may go away and come back: the first work after that brings it up to date. Who
 * asks while it is away is told so at once, rather than after a timeout each.
 */
public final class Postgres implements Database {
    /** What an address looks like; the rest is the driver's. */
    public static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql:\\S+");

    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long MIGRATION_LOCK = 7_235_625_563_254L;

    private final String url;
    private final List<Migrations> migrations;
    private final HikariDataSource pool;
    private volatile boolean current;
    private volatile long awayUntil = System.nanoTime();

    /** Connects when somebody first asks. */
    public Postgres(String url, List<Migrations> migrations) {
        this.url = url;
        this.migrations = List.copyOf(migrations);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("padlock");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.toMillis() / 2);
        config.setInitializationFailTimeout(-1);
        config.setDataSourceProperties(properties());
        this.pool = new HikariDataSource(config);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "padlock");
        properties.setProperty("connectTimeout", "2");
        // A network that swallows everything must not hold a request for longer.
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    @Override
    public <T> T ask(Work<T> work) throws SQLException {
        try (Connection connection = connection()) {
            if (!current) {
                bringUpToDate(connection);
            }
            return work.on(connection);
        }
    }

    // What is not committed when the connection goes back, the pool undoes.
    @Override
    public <T> T together(Work<T> work) throws SQLException {
        return ask(connection -> {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        });
    }

    private Connection connection() throws SQLException {
        if (System.nanoTime() - awayUntil < 0) {
            throw new SQLException("the database does not answer");
        }
        try {
            return pool.getConnection();
        } catch (SQLException away) {
            awayUntil = System.nanoTime() + PAUSE.toNanos();
            throw away;
        }
    }

    private synchronized void bringUpToDate(Connection connection) throws SQLException {
        if (current) {
            return;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // Two nodes that start together: one does it, the other waits and finds it done.
            statement.execute("SELECT pg_advisory_xact_lock(" + MIGRATION_LOCK + ")");
            statement.execute("CREATE TABLE IF NOT EXISTS padlock_schema"
                    + " (part VARCHAR(40) PRIMARY KEY, version INTEGER NOT NULL)");
            for (Migrations part : migrations) {
                part.run(connection, version(connection, part.part()));
                record(connection, part);
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
        current = true;
    }

    private static int version(Connection connection, String part) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT version FROM padlock_schema WHERE part = ?")) {
            query.setString(1, part);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private static void record(Connection connection, Migrations part) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("INSERT INTO padlock_schema VALUES (?, ?)"
                + " ON CONFLICT (part) DO UPDATE SET version = excluded.version")) {
            upsert.setString(1, part.part());
            upsert.setInt(2, part.newest());
            upsert.executeUpdate();
        }
    }

    /** A connection of its own for whoever listens: such a one is never handed back. */
    Connection own() throws SQLException {
        return DriverManager.getConnection(url, properties());
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public void scrub() {
        // PostgreSQL's own vacuum overwrites deleted rows in time; OPERATING.md says so.
    }

    @Override
    public void close() {
        pool.close();
    }
}
