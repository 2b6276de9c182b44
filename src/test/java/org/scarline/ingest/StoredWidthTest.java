package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.clinic.Kind;
import org.scarline.rows.StoredRowsTable;

/** Whatever a check accepts fits its column, also where a text grows when it is normalised or put in lower case. */
class StoredWidthTest {
    private static final Map<String, String> GROWING = Map.of(
            "x", "the same",
            "\u0130", "two in lower case",
            "\u0958", "two when normalised",
            "\ufb2c", "three when normalised",
            "\u1e9e", "two in upper case",
            "\ud834\udd60", "four units of a text when normalised",
            "e\u0301", "one when normalised");

    /** A column of free text: its table, and a line of a file that holds it. */
    private record Text(String table, String column, String header, String line) {}

    private static final List<Text> TEXTS = List.of(
            new Text("patient", "patient_id", "patient_id,fitzpatrick", "%1$s,3"),
            new Text("patient_pack", "sex", "patient_id,fitzpatrick,sex", "p%2$d,3,%1$s"),
            new Text("session_pack", "device", "patient_id,session_date,modality,device", "p%2$d,2026-01-05,rf,%1$s"),
            new Text(
                    "session_pack",
                    "operator_id",
                    "patient_id,session_date,modality,operator_id",
                    "p%2$d,2026-01-05,rf,%1$s"),
            new Text(
                    "rating_pack",
                    "rater_id",
                    "patient_id,assessed_on,scar_type,instrument,score,rater_id",
                    "p%2$d,2026-01-05,mixed,ecca,45,%1$s"));

    @TempDir
    Path folder;

    static Stream<Arguments> texts() {
        return TEXTS.stream().map(text -> Arguments.of(text.table() + "." + text.column(), text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void whatIsAcceptedFits(String name, Object column) throws Exception {
        var text = (Text) column;
        var night = new Night(folder);
        var width = width(night, text);
        var values = new ArrayList<String>();
        for (var each : GROWING.keySet()) {
            for (var times = 1; times <= width + 1; times++) {
                values.add(each.repeat(times));
            }
        }
        var lines = new ArrayList<>(List.of(text.header()));
        values.forEach(value -> lines.add(text.line().formatted(value, lines.size())));
        night.drop("a-2026-11-20.csv", lines.toArray(String[]::new));
        night.run();

        var fitting = values.stream()
                .map(value -> text.column().equals("sex") ? value.toLowerCase(Locale.ROOT) : value)
                .map(value -> Normalizer.normalize(value, Normalizer.Form.NFC))
                .filter(value -> value.length() <= width)
                .count();
        var counts = night.file("a-2026-11-20.csv").counts();
        assertThat(counts.accepted()).isEqualTo(fitting);
        assertThat(night.query("SELECT DISTINCT code FROM reject"))
                .extracting(row -> row.get("CODE"))
                // ids of letters alone among those with figures are kept, and remarked on
                .filteredOn(code -> !code.equals("UNLIKELY_ID"))
                .containsExactly("OUT_OF_RANGE");
    }

    private static int width(Night night, Text text) {
        if (!text.table().equals("patient")) {
            return StoredRowsTable.longest(
                    Kind.valueOf(text.table().replace("_pack", "s").toUpperCase(Locale.ROOT)), text.column());
        }
        var found = night.query("""
                SELECT character_maximum_length AS width FROM information_schema.columns
                WHERE LOWER(table_name) = '%s' AND LOWER(column_name) = '%s'""".formatted(text.table(), text.column()));
        return ((Number) Objects.requireNonNull(found.get(0).get("WIDTH"))).intValue();
    }
}
