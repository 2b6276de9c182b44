package org.scarline.ingest.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;

/** What the rows of a sheet say of each patient in one column: of each what was said first, and what differs from it first. */
final class PatientValues {
    private static final int SHOWN = 40;

    private final List<Column> keys;
    private final Wording wording;
    private final Map<String, Map<Column, String>> codes;
    private final String where;
    private final Map<String, Found> found = new HashMap<>();

    /**
     * Values of nobody yet.
     *
     * @param keys columns that tell patients apart
     * @param wording of those who ask
     * @param codes what words mean to those who ask
     * @param where the rows stand, in words
     */
    PatientValues(List<Column> keys, Wording wording, Map<String, Map<Column, String>> codes, String where) {
        this.keys = List.copyOf(keys);
        this.wording = wording;
        this.codes = codes;
        this.where = where;
    }

    /**
     * What a cell says.
     *
     * @param place where a person finds it
     * @param meaning by which two cells that say the same are recognised; empty where it says nothing
     */
    record Said(SourceCell cell, String place, String meaning) {
        @Override
        public String toString() {
            return "what %s says".formatted(place);
        }
    }

    private record Found(Said first, Optional<Said> other) {
        Found with(Said next) {
            if (first.meaning().isEmpty()) {
                return next.meaning().isEmpty() ? this : new Found(next, other);
            }
            return other.isPresent()
                            || next.meaning().isEmpty()
                            || next.meaning().equals(first.meaning())
                    ? this
                    : new Found(first, Optional.of(next));
        }
    }

    /** Whose a row is; empty where it names nobody. */
    String key(TableLine line) {
        return line.value(Column.PATIENT_ID).isEmpty()
                ? ""
                : keys.stream().map(line::value).collect(Collectors.joining("\t"));
    }

    void add(String who, SourceCell cell, String place) {
        if (!who.isEmpty()) {
            var said = new Found(new Said(cell, place, meaning(cell)), Optional.empty());
            found.merge(who, said, (before, now) -> before.with(now.first()));
        }
    }

    private String meaning(SourceCell cell) {
        var word = Wording.fold(cell.text());
        var meaning = codes.get(word);
        if (meaning == null) {
            return CellText.isBlank(cell.text()) || wording.isMissing(cell.text()) ? "" : word;
        }
        return meaning.values().stream().allMatch(String::isEmpty) ? "" : meaning.toString();
    }

    /** What is said of a patient; empty where nobody speaks of him. */
    Optional<Said> said(String who) {
        return Optional.ofNullable(found.get(who)).map(Found::first);
    }

    /** Why it is not known what is said of a patient; empty where one thing is, or nothing. */
    Optional<Problem> unclear(Column column, String who, String id) {
        var known = Optional.ofNullable(found.get(who));
        if (known.isEmpty()) {
            return Optional.of(problem(
                    column,
                    id,
                    "the patient \"%s\" stands in no row of %s, from which it is taken"
                            .formatted(Printable.of(id, SHOWN), where)));
        }
        return known.get()
                .other()
                .map(other -> problem(
                        column,
                        id,
                        "of the patient \"%s\" %s says \"%s\" and %s \"%s\"; which is right is not guessed"
                                .formatted(
                                        Printable.of(id, SHOWN),
                                        known.get().first().place(),
                                        shown(known.get().first()),
                                        other.place(),
                                        shown(other))));
    }

    private static String shown(Said said) {
        return Printable.of(CellText.clean(said.cell().text()), SHOWN);
    }

    private static Problem problem(Column column, String id, String why) {
        return new Problem(Code.UNCLEAR_VALUE, column.code(), id, "%s: %s".formatted(column.code(), why));
    }
}
