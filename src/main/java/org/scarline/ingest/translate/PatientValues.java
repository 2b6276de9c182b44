package org.scarline.ingest.translate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.profile.OfPatient;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;

/**
 * What the rows of a sheet say in one column of each patient, or of a patient on a day: of each what was said first, and what differs
 * from it first; of what was added to a session all.
 */
final class PatientValues {
    private static final int SHOWN = 40;
    private static final int PLACES = 3;

    private final Asking asking;
    private final Wording wording;
    private final Map<String, Map<Column, String>> codes;
    private final String where;
    private final Map<String, Found> found = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * Who asks.
     *
     * @param keys columns that tell patients apart, and days where it is asked of a day
     * @param column of ours
     * @param source as the profile says
     */
    record Asking(List<Column> keys, Column column, OfPatient source) {
        Asking {
            keys = List.copyOf(keys);
        }

        /** Whether several things may be said of one day, which are all meant. */
        boolean isList() {
            return source.isOfDay() && column == Column.ADJUNCT;
        }

        /** Whether rows of the same sheet are looked at, which say other things in that column too. */
        boolean isAmongOthers() {
            return source.isOfDay() && source.sheets().isEmpty();
        }
    }

    /**
     * Values of nobody yet.
     *
     * @param wording of those who ask
     * @param codes what words mean to those who ask
     * @param where the rows stand, in words
     */
    PatientValues(Asking asking, Wording wording, Map<String, Map<Column, String>> codes, String where) {
        this.asking = asking;
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

    /** What is said first, and what says something else. */
    private record Found(Said first, List<Said> others) {
        Found with(Said next) {
            if (first.meaning().isEmpty()) {
                return next.meaning().isEmpty() ? this : new Found(next, others);
            }
            return next.meaning().isEmpty()
                            || all().anyMatch(said -> said.meaning().equals(next.meaning()))
                    ? this
                    : new Found(
                            first,
                            Stream.concat(others.stream(), Stream.of(next)).toList());
        }

        Stream<Said> all() {
            return Stream.concat(Stream.of(first), others.stream());
        }
    }

    boolean isOfDay() {
        return asking.source().isOfDay();
    }

    /** Whose a row is, and of which day where that is asked; empty where it names nobody, or no day. */
    String key(TableLine line) {
        var key = asking.keys().stream()
                .map(column ->
                        TableLine.DAYS.contains(column) ? line.values().getOrDefault(column, "") : line.value(column))
                .toList();
        var isWhole = !line.value(Column.PATIENT_ID).isEmpty()
                && (!isOfDay() || !key.get(key.size() - 1).isEmpty());
        return isWhole ? String.join("\t", key) : "";
    }

    /** The same of a column there, where words of those who ask name it; empty where nobody is named. */
    String key(String who, String column) {
        return who.isEmpty() || !asking.source().isCalled() ? who : who + "\t" + Wording.fold(column);
    }

    /** What a row asks for. */
    String asked(TableLine line) {
        var word = asking.source().isCalled() ? line.cell(asking.source().key().called()) : "";
        return key(key(line), asking.source().called(word));
    }

    void add(String who, SourceCell cell, String place) {
        if (!who.isEmpty()) {
            var said = new Found(new Said(cell, place, meaning(cell)), List.of());
            found.merge(who, said, (before, now) -> before.with(now.first()));
        }
    }

    private String meaning(SourceCell cell) {
        var word = Wording.fold(cell.text());
        var meaning = codes.get(word);
        if (meaning == null) {
            return asking.isAmongOthers() || CellText.isBlank(cell.text()) || wording.isMissing(cell.text())
                    ? ""
                    : word;
        }
        return meaning.values().stream().allMatch(String::isEmpty) ? "" : meaning.toString();
    }

    /** What is said of a patient, each thing once; nothing where nobody speaks of him. */
    List<Said> said(String who) {
        var known = found.get(who);
        return known == null ? List.of() : asking.isList() ? known.all().toList() : List.of(known.first());
    }

    /** Why it is not known what is said of a patient; empty where one thing is, or nothing. */
    Optional<Problem> unclear(String who, String id) {
        var known = Optional.ofNullable(found.get(who));
        if (isOfDay()) {
            taken.add(who);
        }
        if (known.isEmpty()) {
            return isOfDay() ? Optional.empty() : Optional.of(problem(id, absent(who, id)));
        }
        return known.get().others().stream()
                .filter(other -> !asking.isList())
                .findFirst()
                .map(other -> problem(
                        id,
                        "of the patient \"%s\" %s says \"%s\" and %s \"%s\"; which is right is not guessed"
                                .formatted(
                                        Printable.of(id, SHOWN),
                                        known.get().first().place(),
                                        shown(known.get().first()),
                                        other.place(),
                                        shown(other))));
    }

    private String absent(String who, String id) {
        var column = who.substring(who.lastIndexOf('\t') + 1).replace('_', ' ');
        return "the patient \"%s\" stands in no row of %s%s, from which it is taken"
                .formatted(
                        Printable.of(id, SHOWN),
                        where,
                        asking.source().isCalled()
                                ? ", or it has no column \"%s\"".formatted(Printable.of(column, SHOWN))
                                : "");
    }

    /** What is said of a patient on a day on which no row that is read asks for it: it is lost. */
    Optional<String> lost() {
        var places = found.entrySet().stream()
                .filter(each -> isOfDay() && !taken.contains(each.getKey()))
                .flatMap(each -> each.getValue().all())
                .filter(said -> !said.meaning().isEmpty())
                .map(Said::place)
                .sorted()
                .toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of("%d %s %s in \"%s\" of a patient on a day of which no row is read (%s)"
                        .formatted(
                                places.size(),
                                places.size() == 1 ? "row says" : "rows say",
                                asking.column().code(),
                                asking.source().name(),
                                places.stream().limit(PLACES).collect(Collectors.joining("; "))
                                        + (places.size() > PLACES ? "; …" : "")));
    }

    private static String shown(Said said) {
        return Printable.of(CellText.clean(said.cell().text()), SHOWN);
    }

    private Problem problem(String id, String why) {
        var column = asking.column().code();
        return new Problem(Code.UNCLEAR_VALUE, column, id, "%s: %s".formatted(column, why));
    }
}
