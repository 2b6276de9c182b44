package org.scarline.ingest.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceRow;

final class FillDownTest {
    private final SheetNames names = new SheetNames(List.of("Pat", "Sex", "Day", "Grade"));

    private List<String> filled(String... rows) {
        var fill = new FillDown(List.of("Pat", "Sex", "Day"));
        var all = new ArrayList<String>();
        for (var text : rows) {
            var cells =
                    List.of(text.split(",", -1)).stream().map(SourceCell::of).toList();
            var row = new SourceRow(1, cells, false, Optional.empty(), text);
            all.add(String.join(
                    ",",
                    fill.filled(row, names).cells().stream()
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
    void nothingOfOnePatientIsTakenForTheNext() {
        assertThat(filled("A,f,5.1.,3", "B,,,2", ",,7.1.,1", ",,,4"))
                .containsExactly("A,f,5.1.,3", "B,,,2", "B,,7.1.,1", "B,,7.1.,4");
    }
}
