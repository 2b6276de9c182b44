package org.scarline.ingest.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NewColumnsTest {
    /** Of names of columns, those behind a minus not read: which of these are laid out as which others. */
    private static String found(String... columns) {
        var names = new ArrayList<String>();
        var unread = new HashSet<Integer>();
        for (var column : columns) {
            if (column.startsWith("-")) {
                unread.add(names.size());
            }
            names.add(column.replaceFirst("^-", ""));
        }
        var named = new TreeMap<String, String>();
        new NewColumns(new SheetNames(names, ""), unread)
                .found()
                .forEach((place, other) -> named.put(names.get(place), names.get(other)));
        return named.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "Kontrolle 6 Mon. ECCA, Kontrolle 12 Mon. ECCA",
        "6 meses Data, 12 meses Data",
        "Session 2 Date, Session 10 Date",
        "1st visit score, 2nd visit score",
        "Wynik po 3 mies., Wynik po 6 mies.",
        "Grade W12, Grade 1 yr",
        "Kosten Januar, Kosten Februar",
        "Sitzung II Datum, Sitzung IV Datum",
        "Grade before, Grade after",
        "Seite, Seite (2)",
        "Eispickel, Eispickel 2",
        "ECCA avant, ECCA après 3 mois",
        "0, 12"
    })
    void aNameThatDiffersInAVisitAloneIsLikeTheOther(String read, String unread) {
        assertThat(found("Pat-Nr", read, "-" + unread)).isEqualTo("{%s=%s}".formatted(unread, read));
    }

    @ParameterizedTest
    @CsvSource({
        "Score clinician, Score patient",
        "Session 2 Date, Session 2 Doctor",
        "Datum, Bemerkung",
        "Eispickel, rollend",
        "Ice pick 3 mo, Rolling 3 mo",
        "Pat-Nr, Versicherungs-Nr",
        "Tiefe (mm), Energie (mJ)"
    })
    void anotherNameIsNot(String read, String unread) {
        assertThat(found("Id", read, "-" + unread)).isEqualTo("{}");
    }

    @Test
    void columnsThatEndAsABlockThatIsReadAreTheNextOfIt() {
        assertThat(found("Nr", "T0 Date", "T0 Grade", "-Abschluss Date", "-Abschluss Grade", "-Notes"))
                .isEqualTo("{Abschluss Date=T0 Date, Abschluss Grade=T0 Grade}");
        assertThat(found("Nr", "T0 Date", "T0 Grade", "-Contact Phone", "-Contact Mail"))
                .isEqualTo("{}");
        assertThat(found("Nr", "T0 Date", "T0 Grade", "-Letter Date", "-Letter Sent"))
                .isEqualTo("{}");
        assertThat(found("Nr", "sess_ae___1", "sess_ae___2", "-med_hist___1", "-med_hist___2"))
                .isEqualTo("{}");
    }

    @Test
    void aNameIsComparedWithoutMarks() {
        assertThat(NameShape.of("Contrôle à 3 mois: É.").words())
                .isEqualTo(NameShape.of("Controle a 12 semaines e").words());
        assertThat(NameShape.of("").words()).isEqualTo(List.of());
    }
}
