package org.scarline.cli;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scarline.disk.Disk;
import org.scarline.disk.Operation;
import org.scarline.disk.Watch;

/** A machine with something that happens at its two doors: that of the disk and that of the database. */
final class Doors {
    private static final Set<String> WRITES = Set.of("executeUpdate", "executeBatch", "commit");
    private static final Set<String> ALWAYS = Set.of("close", "isClosed", "isWrapperFor", "toString", "hashCode");

    private final Trouble trouble;

    private Doors(Trouble trouble) {
        this.trouble = trouble;
    }

    /** What happens there. */
    interface Trouble {
        /** Before a file is touched; throws {@link IOException} to make it fail. */
        void atDisk(Operation operation, Path path) throws IOException;

        /** Before the database is asked anything; throws {@link SQLException} to make it fail. */
        void atDatabase(Asked asked) throws SQLException;

        /** Bytes that can still be written. */
        default long room(long free) {
            return free;
        }
    }

    /** What the database is asked to do. */
    enum Asked {
        WRITE,
        ANYTHING_ELSE
    }

    static Host host(Clock clock, Trouble trouble) {
        var doors = new Doors(trouble);
        return new Host(Disk.local().watched(doors.watch()), clock, source ->
                (DataSource) doors.proxy(new Class<?>[] {DataSource.class, AutoCloseable.class}, source));
    }

    private Watch watch() {
        return new Watch() {
            @Override
            public void before(Operation operation, Path path) throws IOException {
                trouble.atDisk(operation, path);
            }

            @Override
            public long room(Path path, long free) {
                return trouble.room(free);
            }
        };
    }

    private Object proxy(Class<?>[] types, Object target) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (!ALWAYS.contains(method.getName())) {
                trouble.atDatabase(WRITES.contains(method.getName()) ? Asked.WRITE : Asked.ANYTHING_ELSE);
            }
            return wrapped(call(target, method, arguments));
        };
        return Proxy.newProxyInstance(Doors.class.getClassLoader(), types, handler);
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.getDeclaringClass().isInstance(target) ? method.invoke(target, arguments) : null;
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof PreparedStatement) {
            return proxy(new Class<?>[] {PreparedStatement.class}, result);
        }
        if (result instanceof Statement) {
            return proxy(new Class<?>[] {Statement.class}, result);
        }
        return result instanceof Connection ? proxy(new Class<?>[] {Connection.class}, result) : result;
    }
}
