package org.scarline.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.scarline.rows.ledger.Code;

/**
 * A clean file in which one thing was made wrong, and what is to be said of it.
 *
 * @param line of the file in which it is
 * @param column in which it is; empty where it concerns the whole line
 */
record Mutant(String text, String what, int line, String column, Code code) {
    private static final int ROWS = 25;

    /** One way of making a cell wrong. */
    private record Fault(String columns, Code code, List<String> cells) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault(
                    "patient_id session_date modality assessed_on scar_type instrument score",
                    Code.MISSING_VALUE,
                    List.of("", " ", "NA", "n/a", "null", "\u00a0")),
            new Fault(
                    "session_date assessed_on isotretinoin_stopped",
                    Code.BAD_DATE,
                    List.of(
                            "2026-02-30",
                            "2026-13-01",
                            "yesterday",
                            "2026-01",
                            "20260131x",
                            "2026-00-10",
                            "31-31-2026")),
            new Fault(
                    "session_date assessed_on isotretinoin_stopped",
                    Code.FUTURE_DATE,
                    List.of("2027-01-01", "2031-12-31", "2026-11-23")),
            new Fault(
                    "score needle_depth_mm passes pain downtime_days erythema_days duration_min cost birth_year",
                    Code.BAD_NUMBER,
                    List.of("abc", "1e", "--3", "3 mm", "1.2.3", "four", "0x10")),
            new Fault("score", Code.OUT_OF_RANGE, List.of("0", "9", "-1", "85", "1000")),
            new Fault("score", Code.OFF_STEP, List.of("2.5", "1.01", "3.75")),
            new Fault("passes", Code.OUT_OF_RANGE, List.of("0", "21", "-1", "999")),
            new Fault("passes downtime_days erythema_days", Code.OFF_STEP, List.of("1.5", "3.25")),
            new Fault("pain", Code.OUT_OF_RANGE, List.of("11", "-0.5", "100")),
            new Fault("downtime_days", Code.OUT_OF_RANGE, List.of("61", "-1", "400")),
            new Fault("duration_min", Code.OUT_OF_RANGE, List.of("0", "601", "-30")),
            new Fault("cost", Code.OUT_OF_RANGE, List.of("-1", "-0.01")),
            new Fault("fitzpatrick", Code.OUT_OF_RANGE, List.of("0", "7", "60", "-1")),
            new Fault("fitzpatrick", Code.UNKNOWN_CODE, List.of("VII", "light", "I-II")),
            new Fault("birth_year", Code.OUT_OF_RANGE, List.of("1850", "2031", "26")),
            new Fault(
                    "modality scar_type side rater_role record_status active_acne research_consent body_site",
                    Code.UNKNOWN_CODE,
                    List.of("spot", "rff", "maybe", "upper", "x", "7", "?")),
            new Fault("adjunct adverse_events", Code.UNKNOWN_CODE, List.of("itch", "prp+x", "pih|x", "unknown-thing")),
            new Fault(
                    "instrument",
                    Code.UNKNOWN_INSTRUMENT,
                    List.of("goodman", "grade", "eccca", "goodman_baron_grades")),
            new Fault("currency", Code.UNKNOWN_CODE, List.of("EURO", "X", "12")),
            new Fault("patient_id", Code.SCIENTIFIC_ID, List.of("2.02601E+11", "1.0e+12")),
            new Fault(
                    "patient_id device rater_id", Code.CONTROL_CHARACTER, List.of("p\u0001", "a\u0007b", "x\u001fy")));

    private static final String PATIENTS = "patient_id fitzpatrick birth_year sex research_consent record_status";
    private static final String SESSIONS =
            "patient_id session_date modality body_site side adjunct device needle_depth_mm"
                    + " passes duration_min active_acne isotretinoin_stopped pain downtime_days erythema_days adverse_events cost"
                    + " currency record_status";
    private static final String RATINGS =
            "patient_id assessed_on scar_type instrument score body_site side rater_id rater_role record_status";

    /** The nth of a sequence. */
    static Mutant of(Random random) {
        var header = List.of(
                List.of(PATIENTS, SESSIONS, RATINGS).get(random.nextInt(3)).split(" "));
        var delimiter = List.of(",", ";", "\t").get(random.nextInt(3));
        var end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        var rows = new ArrayList<List<String>>();
        for (var row = 0; row < ROWS; row++) {
            var number = row;
            rows.add(header.stream()
                    .map(column -> clean(column, number, random))
                    .map(cell -> random.nextInt(8) == 0 || cell.contains(delimiter) ? "\"" + cell + "\"" : cell)
                    .collect(Collectors.toCollection(ArrayList::new)));
        }
        var at = random.nextInt(ROWS);
        var place = random.nextInt(3) == 0
                ? broken(header, rows.get(at), random, delimiter)
                : wrong(header, rows.get(at), random, delimiter);
        var lines = new ArrayList<String>();
        lines.add(String.join(delimiter, header));
        rows.forEach(row -> lines.add(String.join(delimiter, row)));
        return new Mutant(String.join(end, lines) + end, place.what, at + 2, place.column, place.code);
    }

    private record Place(String what, String column, Code code) {}

    /** One cell is wrong. */
    private static Place wrong(List<String> header, List<String> row, Random random, String delimiter) {
        while (true) {
            var fault = FAULTS.get(random.nextInt(FAULTS.size()));
            var columns = Arrays.stream(fault.columns.split(" "))
                    .filter(header::contains)
                    .toList();
            if (columns.isEmpty()) {
                continue;
            }
            var column = columns.get(random.nextInt(columns.size()));
            var cell = fault.cells.get(random.nextInt(fault.cells.size()));
            if (!cell.contains(delimiter)) {
                row.set(header.indexOf(column), random.nextInt(4) == 0 ? "\"" + cell + "\"" : cell);
                return new Place("%s=%s".formatted(column, cell), column, fault.code);
            }
        }
    }

    /** The line as a whole is. */
    private static Place broken(List<String> header, List<String> row, Random random, String delimiter) {
        var at = random.nextInt(row.size() - 1);
        var bare = row.get(at).replace("\"", "");
        switch (random.nextInt(6)) {
            case 0 -> {
                row.remove(at);
                return new Place("a cell less", "", Code.TOO_FEW_COLUMNS);
            }
            case 1 -> {
                row.add(at, "1");
                return new Place("a cell more", "", Code.TOO_MANY_COLUMNS);
            }
            case 2 -> {
                row.set(at, "ab\"c" + bare);
                return new Place("a quote inside " + header.get(at), "", Code.STRAY_QUOTE);
            }
            case 3 -> {
                row.replaceAll(cell -> cell.replace("\"", "").replace(delimiter, " "));
                row.set(at, "\"" + bare);
                return new Place("a quote opens " + header.get(at), "", Code.UNTERMINATED_QUOTE);
            }
            case 4 -> {
                row.set(at, "\"" + bare + "\"x");
                return new Place("text after the quote of " + header.get(at), "", Code.STRAY_QUOTE);
            }
            default -> {
                row.set(at, bare + delimiter.repeat(1 + random.nextInt(3)) + "1" + delimiter + "1");
                return new Place("cells more", "", Code.TOO_MANY_COLUMNS);
            }
        }
    }

    private static String clean(String column, int row, Random random) {
        return switch (column) {
            case "patient_id" -> "p-%03d".formatted(row);
            case "session_date", "assessed_on" -> "2026-%02d-%02d".formatted(1 + random.nextInt(10), 1 + row);
            case "modality" -> random.nextBoolean() ? "rf" : "standard";
            case "body_site" -> random.nextBoolean() ? "face" : "chest";
            case "side" -> List.of("both", "left", "right", "").get(random.nextInt(4));
            case "adjunct" ->
                List.of("none", "prp", "subcision", "prp+peel", "").get(random.nextInt(5));
            case "device" -> List.of("Pen 2, blue", "roller; old", "", "Müller").get(random.nextInt(4));
            case "needle_depth_mm" -> "1";
            case "passes", "pain", "downtime_days", "erythema_days" -> String.valueOf(1 + random.nextInt(3));
            case "duration_min" -> "45";
            case "active_acne", "research_consent" -> List.of("yes", "no", "").get(random.nextInt(3));
            case "isotretinoin_stopped" -> random.nextBoolean() ? "" : "2025-01-31";
            case "adverse_events" -> List.of("none", "pih|erythema", "burn", "").get(random.nextInt(4));
            case "cost" -> "120";
            case "currency" -> "EUR";
            case "fitzpatrick" -> String.valueOf(1 + random.nextInt(6));
            case "birth_year" -> String.valueOf(1965 + random.nextInt(35));
            case "sex" -> random.nextBoolean() ? "f" : "m";
            case "scar_type" -> List.of("ice_pick", "boxcar", "rolling").get(random.nextInt(3));
            case "instrument" -> "goodman_baron_grade";
            case "score" -> String.valueOf(1 + random.nextInt(4));
            case "rater_id" -> "r%d".formatted(random.nextInt(3));
            case "rater_role" -> random.nextBoolean() ? "clinician" : "patient";
            case "record_status" -> "active"; // an empty last cell would make room for one more
            default -> "";
        };
    }
}
