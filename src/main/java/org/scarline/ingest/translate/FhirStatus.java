package org.scarline.ingest.translate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.profile.ColumnSource;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.profile.TableMap;

/**
 * What a FHIR resource says of itself, where a profile does not: one that was entered in error takes back what it says, and one of
 * something that has not happened is passed over. (FHIR R4, EventStatus and ObservationStatus; both are modifiers, which nobody may
 * leave unread.)
 */
final class FhirStatus {
    private static final List<String> TYPES = List.of("Procedure", "Observation");
    private static final List<String> HAPPENED = List.of(
            "completed",
            "in-progress",
            "on-hold",
            "stopped",
            "unknown",
            "final",
            "amended",
            "corrected",
            "preliminary");

    private static final List<String> NOT_HAPPENED = List.of("not-done", "preparation", "cancelled", "registered");

    private static final String STATUS = ".status";

    private FhirStatus() {}

    /** Profiles whose tables heed it. */
    static List<Profile> heededBy(List<Profile> profiles) {
        return profiles.stream()
                .map(profile -> new Profile(
                        profile.name(),
                        profile.files(),
                        profile.layout(),
                        profile.words(),
                        profile.tables().stream().map(FhirStatus::heeded).toList(),
                        profile.passedOver()))
                .toList();
    }

    /** Whether a row is passed over by a word of FHIR's own, not of a profile. */
    static boolean isHeeded(String column, String word) {
        return column.endsWith(STATUS) && folded().contains(Wording.fold(word));
    }

    private static TableMap heeded(TableMap table) {
        var type = type(table);
        return type.isEmpty() ? table : heeded(table, type.get() + STATUS);
    }

    private static TableMap heeded(TableMap table, String status) {
        var isRead = table.columns().containsKey(Column.RECORD_STATUS)
                || table.columns().values().stream()
                        .anyMatch(source -> source.names().contains(status));
        var columns = new HashMap<>(table.columns());
        var codes = new HashMap<>(table.codes());
        var unless = new HashMap<>(table.unless());
        if (!isRead) {
            columns.put(Column.RECORD_STATUS, new ColumnSource.Named(status));
            codes.put(Column.RECORD_STATUS, meanings());
            unless.merge(status, folded(), FhirStatus::both);
        }
        return new TableMap(
                table.kind(),
                new TableMap.Asked(table.sheet(), table.when(), unless),
                columns,
                table.constants(),
                codes,
                table.rows());
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Set<String> folded() {
        var words = new HashSet<String>();
        NOT_HAPPENED.forEach(word -> words.add(Wording.fold(word)));
        return words;
    }

    private static Map<String, Map<Column, String>> meanings() {
        var meanings = new HashMap<String, Map<Column, String>>();
        HAPPENED.forEach(word -> meanings.put(Wording.fold(word), Map.of(Column.RECORD_STATUS, "active")));
        meanings.put(Wording.fold("entered-in-error"), Map.of(Column.RECORD_STATUS, "void"));
        return meanings;
    }

    /** Of which resources a table's rows are; empty where it is of others. */
    private static Optional<String> type(TableMap table) {
        return Stream.concat(
                        table.columns().values().stream(),
                        table.rows().stream().flatMap(row -> row.columns().values().stream()))
                .flatMap(source -> source.names().stream())
                .map(name -> name.replaceFirst("\\..*", ""))
                .filter(TYPES::contains)
                .findFirst();
    }
}
