package org.scarline.rows.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.scarline.database.MemoryDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a column of rows is given to the database as is what it gives back, and what it cannot hold it refuses. */
class PackColumnTest {
    private static final PackColumn YEAR = new PackColumn("birth_year", JDBCType.SMALLINT, 4);
    private final JdbcTemplate database = new JdbcTemplate(MemoryDatabase.fresh());

    private static List<long[]> rows(long... years) {
        return LongStream.of(years)
                .mapToObj(year -> new long[] {1, 2, 3, 0, year})
                .toList();
    }

    private void write(long... years) {
        var columns = new ArrayList<>(Numbers.HEAD_COLUMNS);
        columns.add(YEAR);
        ConnectionCallback<Integer> write = connection -> {
            new PackWriter("patient_pack", columns).write(connection, List.of(new PackWriter.Pack(1, rows(years))));
            return years.length;
        };
        database.execute(write);
    }

    private long[] read(int rows) {
        return database.query("SELECT birth_year FROM patient_pack", (pack, index) -> {
                    var cells = PackColumn.cells(pack, 1);
                    return LongStream.range(0, rows)
                            .map(place -> cells.number((int) place))
                            .toArray();
                })
                .get(0);
    }

    @Test
    void whatIsWrittenIsRead() {
        var years = new long[] {Numbers.MISSING, 1990, 1990, Numbers.MISSING, Numbers.MISSING, -1, 0, 32_767, -32_768};
        write(years);
        assertThat(read(years.length)).isEqualTo(years);
    }

    @Test
    void whereNothingIsSaidThereIsNoArray() {
        write(Numbers.MISSING, Numbers.MISSING);
        assertThat(read(2)).containsOnly(Numbers.MISSING);
        assertThat(database.queryForObject("SELECT birth_year FROM patient_pack", Object.class))
                .isNull();
    }

    @Test
    void whatIsTooLargeOrTooSmallForTheColumnIsRefused() {
        for (var year : new long[] {32_768, -32_769, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE + 1}) {
            assertThatThrownBy(() -> write(1990, year, Numbers.MISSING))
                    .as("%d", year)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(database.queryForList("SELECT id FROM patient_pack")).isEmpty();
    }
}
