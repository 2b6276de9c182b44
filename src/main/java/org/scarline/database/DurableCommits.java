package org.scarline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Makes a commit be on the disk when it returns. H2 keeps the setting in the file but does not heed it when the file is
 * opened again (seen with 2.4.240: commits of the last half second were gone after a kill), and only an administrator
 * may set it: so it is set anew in every process, over a connection that is used for nothing else and keeps the database
 * open meanwhile.
 */
final class DurableCommits implements Database.Held {
    /** H2 would keep 64 megabytes of pages for each gigabyte that the heap may have; a night reads most pages once. */
    private static final int CACHE_KILOBYTES = 32_768;

    private final Connection administrator;

    /** Throws {@link SQLException} when the database cannot be opened or the setting is refused. */
    DurableCommits(String url, String user, String password) throws SQLException {
        this.administrator = DriverManager.getConnection(url, user, password);
        try (var statement = administrator.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
            statement.execute("SET CACHE_SIZE " + CACHE_KILOBYTES);
        }
    }

    @Override
    public void close() throws SQLException {
        administrator.close();
    }
}
