package org.scarline.rows.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.JDBCType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables as the migrations make them. */
public final class MigratedSchema {
    private static final JdbcTemplate DATABASE = migrated();

    private static JdbcTemplate migrated() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
        return new JdbcTemplate(source);
    }

    /** The tables that the migrations made. */
    public static List<String> tables() {
        return DATABASE.queryForList("""
                SELECT LOWER(table_name) FROM information_schema.tables
                WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE'""", String.class);
    }

    /** Columns of a table in the database, in their order: type, then width of a text or digits of a decimal. */
    public static Map<String, String> made(String table) {
        var columns = new TreeMap<String, String>();
        DATABASE.query(
                """
                SELECT LOWER(c.column_name), c.data_type, c.character_maximum_length, c.numeric_precision,
                    c.numeric_scale, e.data_type
                FROM information_schema.columns c LEFT JOIN information_schema.element_types e
                    ON e.object_type = 'TABLE' AND e.object_name = c.table_name
                    AND e.collection_type_identifier = c.dtd_identifier
                WHERE c.table_name = UPPER(?)""",
                row -> {
                    columns.put(
                            row.getString(1),
                            switch (row.getString(2)) {
                                case "CHARACTER VARYING" -> "VARCHAR " + row.getInt(3);
                                case "CHARACTER" -> "CHAR " + row.getInt(3);
                                case "NUMERIC", "DECIMAL" -> "DECIMAL %d,%d".formatted(row.getInt(4), row.getInt(5));
                                case "ARRAY" -> row.getString(6) + " ARRAY";
                                default -> row.getString(2);
                            });
                },
                table);
        return columns;
    }

    private static Map<String, String> said(Collection<? extends Column<?, ?>> columns) {
        var said = new TreeMap<String, String>();
        columns.forEach(column -> said.put(column.name(), type(column.type())));
        assertThat(said).as("every name once").hasSameSizeAs(columns);
        return said;
    }

    private static String type(ColumnType<?> type) {
        if (type.isText()) {
            return type.sql() + " " + type.width();
        }
        return type.sql() == JDBCType.DECIMAL
                ? "DECIMAL %d,%d".formatted(type.width(), ColumnType.scale())
                : type.sql().toString();
    }

    private MigratedSchema() {}

    /** That a table has these columns and no others, of these types and widths. */
    public static void assertHolds(String table, Collection<? extends Column<?, ?>> columns) {
        assertThat(said(columns)).as(table).isNotEmpty().isEqualTo(made(table));
    }
}
