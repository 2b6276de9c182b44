package org.scarline.ingest.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scarline.ingest.csv.Spellings;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** The record at hand: its cells by column, and what was found wrong or unusual about them so far. */
final class OpenRecord {
    private final Map<Column, Integer> places;
    private List<String> cells = List.of();
    private List<Problem> problems = List.of();
    private List<Problem> unusual = List.of();
    private LocalDate latest = LocalDate.MIN;

    OpenRecord(Header header) {
        places = new EnumMap<>(header.places());
    }

    void open(List<String> record) {
        cells = record;
        problems = List.of();
        unusual = List.of();
        latest = LocalDate.MIN;
    }

    /** The day from which on nothing is wrong, where only days that have not come are. */
    Optional<LocalDate> due() {
        return problems.stream().allMatch(problem -> problem.code() == Code.FUTURE_DATE)
                ? Optional.of(latest)
                : Optional.empty();
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> unusual() {
        return unusual;
    }

    /** How much there is to say so far. */
    int remarks() {
        return problems.size() + unusual.size();
    }

    /** Whether something is wrong with a column's cell already. */
    boolean isRefused(Column column) {
        for (var problem : problems) {
            if (problem.column().equals(column.code())) {
                return true;
            }
        }
        return false;
    }

    void refuse(Code code, Column column, String expected) {
        problems = added(problems, Problem.of(code, column.code(), cell(column), expected));
    }

    /** The same of a day that has not come. */
    void refuse(LocalDate future, Column column, String expected) {
        latest = future.isAfter(latest) ? future : latest;
        refuse(Code.FUTURE_DATE, column, expected);
    }

    void warn(Column column, String why) {
        unusual = added(unusual, Problem.of(Code.UNUSUAL, column.code(), cell(column), why));
    }

    private static List<Problem> added(List<Problem> before, Problem problem) {
        var list = before.isEmpty() ? new ArrayList<Problem>() : before;
        list.add(problem);
        return list;
    }

    /** What stands in a column, empty when the file does not have it. */
    String cell(Column column) {
        var place = places.get(column);
        return place == null ? "" : cells.get(place);
    }

    /** What a column's cell is known to mean, null when it must be read. */
    <T> @Nullable T known(Spellings<T> spellings, Column column) {
        var place = places.get(column);
        return place == null ? null : spellings.find(cells, place);
    }

    /** Remembers what a column's cell means. */
    <T> void remember(Spellings<T> spellings, Column column, T meaning) {
        var place = places.get(column);
        if (place != null) {
            spellings.remember(cells, place, meaning);
        }
    }
}
