package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fails at one write to the database after another until none is left: nothing is lost, nothing doubled. */
class KillTest {
    private static final String HEADER = "patient_id,assessed_on,scar_type,instrument,score";
    private static final List<String> TABLES = List.of(
            "SELECT id, row_count FROM rating_pack ORDER BY id",
            "SELECT k.id, %s FROM rating_pack k JOIN pack_place n ON n.number <= k.row_count ORDER BY k.line[n.number]"
                    .formatted(Stream.of("patient", "file", "line", "void", "assessed_on", "instrument", "score")
                            .map("k.%s[n.number]"::formatted)
                            .collect(Collectors.joining(", "))),
            "SELECT * FROM reject ORDER BY line",
            "SELECT * FROM problem_group ORDER BY file, code, column_name",
            "SELECT * FROM patient ORDER BY number",
            "SELECT number, kind, first_patient, last_patient, CAST(pack_starts AS VARCHAR) FROM segment ORDER BY number",
            "SELECT * FROM word ORDER BY number",
            "SELECT * FROM changed_patient ORDER BY patient",
            "SELECT * FROM source_file ORDER BY number");

    /** Every write by the profile, and every other in each build. */
    private static final int EVERY = System.getProperty("reliability.every") == null ? 2 : 1;

    private static final String SAID = "killed at the row of a patient";

    enum When {
        BEFORE,
        AFTER
    }

    @TempDir
    static Path undisturbed;

    /** What a night leaves in which nothing fails, made once. */
    private static List<List<Map<String, Object>>> expected = List.of();

    @TempDir
    Path folder;

    /** A block is full of lines, most of them empty, before the last ones. */
    private static final byte[] LONG = longerThanABlock();

    private static byte[] longerThanABlock() {
        var lines = new ArrayList<>(List.of(HEADER + ",notes"));
        for (var line = 0; line < 240; line++) {
            lines.add("p%d,2026-01-%02d,m,goodman_baron_grade,%d,".formatted(line / 9, 1 + line % 28, line % 6));
        }
        lines.add(230, "\n".repeat(30_000));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void drop(Night night) throws Exception {
        night.drop("a-2026-11-20.csv", LONG);
        night.drop("b-2026-11-21.csv", HEADER, "p1,2026-01-10,m,goodman_baron_grade,4", "p0,2026-01-01,m,ecca,5");
    }

    private static List<List<Map<String, Object>>> content(Night night) {
        return TABLES.stream().map(night::query).toList();
    }

    @BeforeAll
    static void aNightInWhichNothingFails() throws Exception {
        var night = new Night(undisturbed);
        drop(night);
        night.run();
        expected = content(night);
    }

    @Test
    void restartsAfterAnyFailureWithoutLossOrDoubles() throws Exception {
        var failures = 0;
        for (var at = 1; ; at += EVERY) {
            var night = new Night(folder.resolve("at" + at));
            drop(night);
            var fault = new Fault(at);
            var failed = fails(night, fault);
            if (!fault.struck) {
                assertThat(failed).isFalse();
                break;
            }
            assertThat(failed).as("write %d", at).isTrue();
            failures++;
            night.run();
            assertThat(content(night)).as("after a failure at write %d", at).isEqualTo(expected);
        }
        assertThat(failures * EVERY).isGreaterThan(20);
    }

    @Test
    void goesOnAfterSeveralFailuresInARow() throws Exception {
        var whole = new Night(folder.resolve("whole"));
        dropMore(whole);
        whole.run();
        var night = new Night(folder.resolve("often"));
        dropMore(night);
        var rounds = 0;
        while (fails(night, new Fault(17))) {
            rounds++;
            assertThat(rounds).isLessThan(100);
        }
        assertThat(rounds).isGreaterThan(2);
        assertThat(content(night)).isEqualTo(content(whole));
    }

    /** Several files more, for a night that can fail several times. */
    private static void dropMore(Night night) throws Exception {
        drop(night);
        for (var day = 16; day <= 19; day++) {
            night.drop("c-2026-11-%d.csv".formatted(day), HEADER, "q%d,2026-01-10,m,ecca,5".formatted(day));
        }
    }

    @Test
    void goesOnWhereACommitWasDoneAndNotHeardOf() throws Exception {
        for (var at = 1; ; at++) {
            var night = new Night(folder.resolve("unheard" + at));
            drop(night);
            var fault = new Fault(at, List.of("commit"), When.AFTER);
            fails(night, fault);
            if (!fault.struck) {
                assertThat(at).isGreaterThan(4);
                break;
            }
            night.run();
            assertThat(content(night)).as("after commit %d", at).isEqualTo(expected);
        }
    }

    @Test
    void doesNotPassOnWhatTheDatabaseSaysOfARow() throws Exception {
        var night = new Night(folder.resolve("silent"));
        drop(night);
        assertThatThrownBy(() -> night.run(Night.TODAY, new Fault(4, List.of("executeBatch"), When.BEFORE)))
                .satisfies(failure -> {
                    var trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).contains("could not be stored").doesNotContain(SAID);
                });
    }

    private static boolean fails(Night night, Fault fault) {
        try {
            night.run(Night.TODAY, fault);
            return false;
        } catch (Exception e) {
            return true;
        }
    }

    /** A database whose nth write fails, before or after it is done. */
    static final class Fault implements UnaryOperator<DataSource> {
        private final int at;
        private final List<String> names;
        private final When when;
        private int writes;
        private boolean struck;

        Fault(int at) {
            this(at, List.of("executeBatch", "executeUpdate", "commit"), When.BEFORE);
        }

        Fault(int at, List<String> writes, When when) {
            this.at = at;
            this.names = writes;
            this.when = when;
        }

        @Override
        public DataSource apply(DataSource source) {
            return proxy(DataSource.class, source);
        }

        private <T> T proxy(Class<T> type, Object target) {
            InvocationHandler handler = (self, method, arguments) -> {
                var strikes = names.contains(method.getName()) && ++writes == at;
                struck |= strikes;
                var result = strikes && when == When.BEFORE ? null : wrapped(call(target, method, arguments));
                if (strikes) {
                    throw new SQLException(SAID);
                }
                return result;
            };
            return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
        }

        private static @Nullable Object call(
                Object target, java.lang.reflect.Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private @Nullable Object wrapped(@Nullable Object result) {
            if (result instanceof Connection) {
                return proxy(Connection.class, result);
            }
            return result instanceof PreparedStatement ? proxy(PreparedStatement.class, result) : result;
        }
    }
}
