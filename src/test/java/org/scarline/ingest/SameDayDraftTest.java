package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.ingest.suggest.Suggestion;

/** A draft says where its own codes would make one row of several. */
class SameDayDraftTest {
    private static List<String> doubts(String text) throws IOException {
        return Suggestion.of("a.csv", text.getBytes(StandardCharsets.UTF_8), Night.instruments())
                .doubts();
    }

    @Test
    void saysWhichWordsComeToOneCodeOnOneDayOfOnePatient() throws IOException {
        assertThat(doubts("""
                Pat;Datum;Verfahren;Region;Kosten (EUR)
                11;14.03.2025;Dermapen;Wange;100,00
                11;14.03.2025;Dermapen;Stirn;100,00
                12;15.03.2025;Dermapen;Stirn;100,00
                12;16.03.2025;Dermapen;Wange;100,00
                13;16.03.2025;Dermapen;Rücken;100,00
                """))
                .singleElement()
                .asString()
                .startsWith(
                        "\"Stirn\", \"Wange\" of body_site come to face and stand on one day of one patient, 1 times: ");
    }

    /** Another side, or another place. */
    @Test
    void saysNothingWhereRowsOfADayAreApart() throws IOException {
        assertThat(doubts("""
                Pat;Datum;Verfahren;Region;Kosten (EUR)
                11;14.03.2025;Dermapen;Wange re;100,00
                11;14.03.2025;Dermapen;Wange li;100,00
                12;15.03.2025;Dermapen;Stirn;100,00
                12;15.03.2025;Dermapen;Rücken;100,00
                """)).isEmpty();
    }
}
