package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Bills that list what was added to a session on a line of its own. */
final class AdditionsDraftTest {
    private static String draft(String lines) throws IOException {
        return new PlainBook("Bills", "MRN|DOS|Procedure\n" + lines).draft().yaml();
    }

    @Test
    void whatWasAddedOnTheDayOfASessionIsOfferedForIt() throws IOException {
        var draft = draft("""
                17|2026-01-05|SkinPen Microneedling
                17|2026-01-05|PRP injection, any site
                18|2026-01-06|Subcision - acne scar
                18|2026-01-06|Morpheus8 RF
                """);
        assertThat(draft)
                .contains(
                        "2 rows name in \"Procedure\" what is added alone (PRP injection, any site, Subcision - acne scar)",
                        "#      adjunct: {column: \"Procedure\", on: \"DOS\"}",
                        "#    unless: {\"Procedure\": [\"PRP injection, any site\", \"Subcision - acne scar\"]}",
                        "      adjunct:\n        \"PRP injection, any site\": prp\n"
                                + "        \"Subcision - acne scar\": subcision")
                .doesNotContain("what is \"PRP injection, any site\" of modality");
    }

    @Test
    void aTreatmentOfADayOfItsOwnIsAddedToNone() throws IOException {
        var draft = draft("""
                17|2026-01-05|SkinPen Microneedling
                17|2026-01-06|Subcision - acne scar
                18|2026-01-05|TCA peel
                """);
        assertThat(draft)
                .contains("unless: {\"Procedure\": [\"Subcision - acne scar\", \"TCA peel\"]}")
                .doesNotContain("adjunct: {column");
    }

    @Test
    void modifiersOfABillAreSidesAndOthersNameNone() throws IOException {
        var bill = """
                MRN|DOS|Procedure|Mod
                17|2026-01-05|SkinPen|LT
                18|2026-01-06|SkinPen|RT
                19|2026-01-06|SkinPen|50
                20|2026-01-06|SkinPen|25
                """;
        assertThat(new PlainBook("Bills", bill).draft().yaml())
                .contains(
                        "#      side: \"Mod\"",
                        "\"50\": \"both\"   # the modifier for both sides",
                        "\"25\": \"\"   # a modifier that names no side");
    }
}
