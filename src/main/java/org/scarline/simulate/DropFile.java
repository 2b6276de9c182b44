package org.scarline.simulate;

import java.util.List;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;

/** One file that a clinic hands in. */
record DropFile(Site site, Drop drop, Kind kind) {
    /** Every file that a simulation may write. */
    static List<DropFile> all() {
        return Stream.of(Site.values())
                .flatMap(site -> Stream.of(Drop.values()).map(drop -> new DropFile(site, drop, Kind.PATIENTS)))
                .flatMap(file -> Stream.of(Kind.values()).map(kind -> new DropFile(file.site(), file.drop(), kind)))
                .toList();
    }

    /** Below the inbox, as in {@code clinic-a/ratings-2026-06-30.csv}. */
    String path() {
        return site.folder() + "/" + drop.fileName(kind.code());
    }

    String header() {
        return Dialect.of(site).header(columns());
    }

    /** A row as the clinic writes it, line end included. */
    <T> String line(List<Column<T>> columns, Row<T> row) {
        return Dialect.of(site).line(drop == Drop.CORRECTIONS ? Column.withStatus(columns) : columns, row);
    }

    private List<? extends Column<?>> columns() {
        return switch (kind) {
            case PATIENTS -> Column.PATIENTS;
            case SESSIONS -> drop == Drop.CORRECTIONS ? Column.withStatus(Column.SESSIONS) : Column.SESSIONS;
            case RATINGS -> drop == Drop.CORRECTIONS ? Column.withStatus(Column.RATINGS) : Column.RATINGS;
        };
    }
}
