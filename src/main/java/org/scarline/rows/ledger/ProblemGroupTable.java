package org.scarline.rows.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.scarline.rows.column.Column;
import org.scarline.rows.column.ColumnType;
import org.scarline.rows.column.Columns;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the problems of each file come to by kind; no value of a line. Owns {@code problem_group}. */
final class ProblemGroupTable {
    private static final int LONGEST_PLACE = 200;
    private static final String BETWEEN = "\t";

    static final Columns<ProblemGroup> GROUP = new Columns<>();
    private static final Column<ProblemGroup, String> CODE =
            GROUP.add("code", ColumnType.plain(30), group -> group.code().name());
    private static final Column<ProblemGroup, String> COLUMN_NAME = GROUP.add(
            "column_name",
            ColumnType.plain(100).as(text -> text, text -> Printable.of(text, 100)),
            ProblemGroup::column);
    private static final Column<ProblemGroup, Long> PROBLEMS =
            GROUP.add("problems", ColumnType.whole(), ProblemGroup::count);
    private static final Column<ProblemGroup, List<String>> PLACES = GROUP.add(
            "places",
            ColumnType.plain(700).as(ProblemGroupTable::places, ProblemGroupTable::written),
            ProblemGroup::first);

    static final Columns<Integer> FILE = GROUP.<Integer>then().with("file", ColumnType.integer(), file -> file);

    private static final String INSERT = Columns.insert("problem_group", GROUP, FILE);
    private static final String SELECT =
            Columns.select("problem_group", GROUP) + " WHERE file = ? ORDER BY code, column_name";

    private final JdbcTemplate database;

    ProblemGroupTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Adds to those of a file, behind them. */
    void add(SourceFile file, ProblemGroups problems) {
        if (problems.all().isEmpty()) {
            return;
        }
        var all = new ProblemGroups().with(of(file)).with(problems).all();
        remove(file);
        database.batchUpdate(INSERT, all, all.size(), (statement, group) -> {
            GROUP.bind(statement, group);
            FILE.bind(statement, file.number());
        });
    }

    /** The same of the file as a whole, in place of what was said of the kind before: a file may be judged again. */
    void put(SourceFile file, ProblemGroup group) {
        database.update(
                "DELETE FROM problem_group WHERE file = ? AND code = ?",
                file.number(),
                group.code().name());
        add(file, new ProblemGroups().with(List.of(group)));
    }

    List<ProblemGroup> of(SourceFile file) {
        return database.query(SELECT, (row, index) -> group(row), file.number());
    }

    void remove(SourceFile file) {
        database.update("DELETE FROM problem_group WHERE file = ?", file.number());
    }

    private static ProblemGroup group(ResultSet row) throws SQLException {
        return new ProblemGroup(Code.valueOf(CODE.of(row)), COLUMN_NAME.of(row), PROBLEMS.of(row), PLACES.of(row));
    }

    private static String written(List<String> places) {
        return String.join(
                BETWEEN,
                places.stream().map(each -> Printable.of(each, LONGEST_PLACE)).toList());
    }

    private static List<String> places(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(BETWEEN, -1));
    }
}
