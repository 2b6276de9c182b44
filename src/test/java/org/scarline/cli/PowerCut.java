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

/**
 * A machine on which no operation of the disk and no writing one of the database is done any more from the nth on: what the
 * process does afterwards has no effect, as if it had been killed before that operation.
 */
final class PowerCut implements Watch {
    private static final Set<String> WRITES = Set.of("executeUpdate", "executeBatch", "commit");
    private static final Set<String> ALWAYS = Set.of("close", "isClosed", "isWrapperFor", "toString", "hashCode");

    private final int at;
    private int done;

    PowerCut(int at) {
        this.at = at;
    }

    Host host(Clock clock) {
        return new Host(Disk.local().watched(this), clock, source ->
                (DataSource) proxy(new Class<?>[] {DataSource.class, AutoCloseable.class}, source));
    }

    /** Whether the power went off. */
    boolean struck() {
        return done >= at;
    }

    @Override
    public void before(Operation operation, Path path) throws IOException {
        if (operation != Operation.READ && operation != Operation.LOCK && counts()) {
            throw new IOException("the power is off");
        }
    }

    private synchronized boolean counts() {
        done = done >= at ? done : done + 1;
        return done >= at;
    }

    private Object proxy(Class<?>[] types, Object target) {
        InvocationHandler handler = (self, method, arguments) -> {
            var isOff = WRITES.contains(method.getName()) ? counts() : struck();
            if (isOff && !ALWAYS.contains(method.getName())) {
                throw new SQLException("the power is off");
            }
            return wrapped(call(target, method, arguments));
        };
        return Proxy.newProxyInstance(PowerCut.class.getClassLoader(), types, handler);
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
