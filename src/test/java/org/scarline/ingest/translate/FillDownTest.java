package org.scarline.ingest.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceRow;

final class FillDownTest {
    private final SheetNames names = new SheetNames(List.of("Pat", "Sex", "Day", "Grade"), "");

    private List<String> filled(String... rows) {
        var fill = new FillDown(List.of("Pat", "Sex", "Day"));
        var all = new ArrayList<String>();
        for (var text : rows) {
            var cells =
                    List.of(text.split(",", -1)).stream().map(SourceCell::of).toList();
            var row = new SourceRow(1, cells, false, Optional.empty(), text);
            all.add(String.join(
                    ",",
                    fill.filled(row, names).row().cells().stream()
                            .map(SourceCell::text)
                            .toList()));
            fill.remember(row, names);
        }
        return all;
    }

    @Test
    void anEmptyCellMeansWhatStandsAbove() {
        assertThat(filled("A,f,5.1.,3", ",,,2", ",,6.1.,1", "A,,,4"))
                .containsExactly("A,f,5.1.,3", "A,f,5.1.,2", "A,f,6.1.,1", "A,f,6.1.,4");
    }

    @Test
    void aWordForAsAboveIsAsGoodAsAnEmptyCell() {
        assertThat(filled("A,f,5.1.,3", "Idem,\",dito,2", "\u2033,,6.1.,1", "A,m,,4", "B,dto.,7.1.,1"))
                .containsExactly("A,f,5.1.,3", "A,f,5.1.,2", "A,f,6.1.,1", "A,m,6.1.,4", "B,dto.,7.1.,1");
    }

    @Test
    void nothingOfOnePatientIsTakenForTheNext() {
        assertThat(filled("A,f,5.1.,3", "B,,,2", ",,7.1.,1", ",,,4"))
                .containsExactly("A,f,5.1.,3", "B,,,2", "B,,7.1.,1", "B,,7.1.,4");
    }

    private static SourceRow row(String text) {
        var cells = List.of(text.split(",", -1)).stream().map(SourceCell::of).toList();
        return new SourceRow(1, cells, false, Optional.empty(), text);
    }

    @Test
    void whereAValueIsFromIsKnown() {
        var fill = new FillDown(List.of("Pat", "Sex", "Day"));
        fill.remember(row("A,f,5.1.,3"), names);
        assertThat(fill.filled(row(",,6.1.,3"), names).from()).containsOnly(entry(0, 1L), entry(1, 1L));
        assertThat(fill.filled(row("B,,6.1.,3"), names).from()).isEmpty();
    }

    @Test
    void belowARowThatIsNobodysNobodyIsMeant() {
        var fill = new FillDown(List.of("Pat", "Sex", "Day"));
        fill.remember(row("A,f,5.1.,3"), names);
        fill.passOver(row("Subtotal,,,12"), names);
        assertThat(fill.filled(row(",,6.1.,3"), names).row().cells().get(0).text())
                .isEmpty();
        fill.remember(row("A,f,5.1.,3"), names);
        fill.passOver(row(",,,12"), names);
        assertThat(fill.filled(row(",,6.1.,3"), names).row().cells().get(0).text())
                .isEqualTo("A");
    }

    @Test
    void aHeadingHoldsNothingButWhatIsTakenFromItAndIsNoMonth() {
        var fill = new FillDown(List.of("Pat", "Sex", "Day"));
        assertThat(fill.isHeading(row("A,f,,"), names)).isTrue();
        assertThat(fill.isHeading(row("A,,,3"), names)).isFalse();
        assertThat(fill.isHeading(row("Februar 2026,,,"), names)).isFalse();
        assertThat(new FillDown(List.of()).isHeading(row("A,,,"), names)).isFalse();
    }
}
