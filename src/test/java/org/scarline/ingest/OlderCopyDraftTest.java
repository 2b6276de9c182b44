package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scarline.ingest.suggest.Suggestion;

/** A visible sheet that was kept from before its rows were changed would be read beside the one that counts. */
final class OlderCopyDraftTest {
    private static String sheet(int rows, int changed) {
        return "Chart;Day;Ice pick;Rolling\n"
                + IntStream.range(0, rows)
                        .mapToObj(
                                row -> "%d;2026-01-%02d;%d;3".formatted(100 + row, row % 28 + 1, row < changed ? 4 : 2))
                        .collect(Collectors.joining("\n"));
    }

    private static Suggestion draft(String... sheets) throws Exception {
        return Suggestion.of("s-2026-06-01.xlsx", TakenByPatientTest.workbook(sheets), Night.instruments());
    }

    @Test
    void aCopyIsAskedAndNotRead() throws Exception {
        var draft = draft("Scores", sheet(40, 0), "Scores OLD", sheet(30, 6));
        assertThat(draft.yaml())
                .contains("sheet: [\"Scores\", \"!Scores OLD\"]")
                .doesNotContain("---");
        assertThat(draft.doubts()).anyMatch(doubt -> doubt.contains("taken for an older copy"));
        assertThat(draft("Scores OLD", sheet(30, 6), "Scores", sheet(40, 0)).yaml())
                .contains("sheet: [\"Scores\", \"!Scores OLD\"]");
    }

    @Test
    void whoRatesTheSameVisitsDiffersMore() throws Exception {
        assertThat(draft("Dr. A", sheet(40, 0), "Dr. B", sheet(40, 16)).yaml()).doesNotContain("!Dr.");
    }
}
