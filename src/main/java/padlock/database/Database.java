package padlock.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A database that is up to date when somebody works on it. Safe for many threads. */
public interface Database extends AutoCloseable {
    /** Something done with a connection, which is nobody else's meanwhile. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does one statement after another, each for itself. */
    <T> T ask(Work<T> work) throws SQLException;

    /** Does all of it or nothing. */
    <T> T together(Work<T> work) throws SQLException;

    /** Whether other nodes work on it too, so that what was read a moment ago may have changed. */
    boolean shared();

    /** Sees to it that what was deleted cannot be read in the files any more, as far as this database lets one. */
    void scrub() throws SQLException;

    @Override
    void close();
}
