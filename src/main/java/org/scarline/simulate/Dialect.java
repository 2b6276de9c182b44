package org.scarline.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How a clinic's system writes a file: cells as in the contract come in, the clinic's spelling goes out. */
enum Dialect {
    /** Commas, line feeds, names as in the contract; a default is left empty. */
    CLINIC_A(",", "\n", "", '_'),
    /** Semicolons, decimal commas, Roman skin types, CR LF and a byte order mark; every cell is filled. */
    CLINIC_B(";", "\r\n", "\uFEFF", ' '),
    /** Tabs and capitals; some columns are left out. */
    CLINIC_C("\t", "\n", "", '-');

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI");
    private static final Set<String> NOT_KEPT = Set.of("passes", "pain", "operator_id");
    private static final Set<String> DEFAULTS = Set.of("face", "both", "none", "clinician", "active");

    private final String delimiter;
    private final String lineEnd;
    private final String fileStart;
    private final char wordGap;

    Dialect(String delimiter, String lineEnd, String fileStart, char wordGap) {
        this.delimiter = delimiter;
        this.lineEnd = lineEnd;
        this.fileStart = fileStart;
        this.wordGap = wordGap;
    }

    static Dialect of(Site site) {
        return switch (site) {
            case CLINIC_A -> CLINIC_A;
            case CLINIC_B -> CLINIC_B;
            case CLINIC_C -> CLINIC_C;
        };
    }

    /** The first line of a file. */
    String header(List<? extends Column<?>> columns) {
        return columns.stream()
                .map(Column::name)
                .filter(this::keeps)
                .map(this::title)
                .collect(Collectors.joining(delimiter, fileStart, lineEnd));
    }

    /** A row's line; a void row has only its key and its status. */
    <T> String line(List<Column<T>> columns, Row<T> row) {
        var line = new StringBuilder(100);
        for (var column : columns) {
            if (keeps(column.name())) {
                line.append(line.isEmpty() ? "" : delimiter);
                line.append(
                        row.isVoid() && !column.key()
                                ? ""
                                : spelled(column.form(), column.cell().apply(row)));
            }
        }
        return line.append(lineEnd).toString();
    }

    private boolean keeps(String name) {
        return this != CLINIC_C || !NOT_KEPT.contains(name);
    }

    private String title(String name) {
        var title = name.replace('_', wordGap);
        return switch (this) {
            case CLINIC_A -> title;
            case CLINIC_B -> title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
            case CLINIC_C -> title.toUpperCase(Locale.ROOT);
        };
    }

    private String spelled(Column.Form form, String cell) {
        if (cell.isEmpty()) {
            return this == CLINIC_B ? "NA" : "";
        }
        return switch (form) {
            case TEXT -> quoted(cell);
            case DEFAULTED -> this == CLINIC_A && DEFAULTS.contains(cell) ? "" : cell;
            case DECIMAL -> this == CLINIC_B ? cell.replace('.', ',') : cell;
            case ANSWER -> answer(cell);
            case SKIN -> this == CLINIC_B ? ROMAN.get(Integer.parseInt(cell) - 1) : cell;
            case LIST -> quoted(this == CLINIC_B ? cell.replace('|', ';') : cell);
        };
    }

    private String answer(String cell) {
        var isYes = cell.equals("yes");
        if (!isYes && !cell.equals("no")) {
            return cell;
        }
        return switch (this) {
            case CLINIC_A -> cell;
            case CLINIC_B -> isYes ? "Y" : "N";
            case CLINIC_C -> isYes ? "1" : "0";
        };
    }

    private String quoted(String cell) {
        return cell.contains(delimiter) ? '"' + cell + '"' : cell;
    }
}
