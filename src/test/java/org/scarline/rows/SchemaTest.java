package org.scarline.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Kind;
import org.scarline.clinic.Modality;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.rows.column.MigratedSchema;

/** What the program says about its columns is what the migrations made. */
class SchemaTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyColumnOfRowsIsAsTheMigrationMadeIt(Kind kind) {
        var table = kind.code().substring(0, kind.code().length() - 1) + "_pack";
        var said = new TreeMap<>(Map.of("id", "BIGINT", "row_count", "INTEGER"));
        said.putAll(Map.of(
                "patient", "INTEGER ARRAY", "file", "INTEGER ARRAY", "line", "BIGINT ARRAY", "void", "BOOLEAN ARRAY"));
        StoredRowsTable.fields(kind)
                .forEach(field -> said.put(field.name(), field.encoding().sql() + " ARRAY"));
        assertThat(said).isEqualTo(MigratedSchema.made(table));
    }

    @Test
    void everyCodeFitsItsColumn() {
        var longest = new TreeMap<String, Integer>();
        for (var kind : Kind.values()) {
            for (var field : StoredRowsTable.fields(kind)) {
                longest.merge(field.name(), field.encoding().width(), Math::min);
            }
        }
        Map<String, Class<? extends Coded>> lists = Map.of(
                "body_site", BodySite.class,
                "side", Side.class,
                "modality", Modality.class,
                "scar_type", ScarType.class,
                "rater_role", RaterRole.class,
                "research_consent", Answer.class,
                "active_acne", Answer.class);
        lists.forEach((column, list) -> assertThat(codes(list))
                .as(column)
                .allSatisfy(code -> assertThat(code.length()).isLessThanOrEqualTo(longest.get(column))));
        var all = new TreeSet<String>();
        codes(Adjunct.class).forEach(all::add);
        assertThat(String.join("+", all).length()).isLessThanOrEqualTo(longest.get("adjuncts"));
        assertThat(String.join("|", codes(AdverseEvent.class).toList()).length())
                .isLessThanOrEqualTo(longest.get("adverse_events"));
    }

    @Test
    void everyTextFitsTheTableOfWords() {
        var width = MigratedSchema.made("word").get("text");
        for (var kind : Kind.values()) {
            assertThat(StoredRowsTable.fields(kind))
                    .allSatisfy(field -> assertThat(width)
                            .isNotNull()
                            .satisfies(type -> assertThat(field.encoding().width())
                                    .isLessThanOrEqualTo(Integer.parseInt(type.split(" ", -1)[1]))));
        }
    }

    private static Stream<String> codes(Class<? extends Coded> list) {
        return Arrays.stream(list.getEnumConstants()).map(Coded::code);
    }
}
