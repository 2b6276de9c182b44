package org.scarline.withdraw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.clinic.PatientKey;

class DroppedCsvTest {
    private static String without(String id, String file) {
        var gone = Gone.one(new PatientKey("a", id));
        return new String(new DroppedCsv(gone, "a").without(file.getBytes(UTF_8)), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r\r\n", "\r"})
    void takesTheirLinesAndLeavesEveryOtherByte(String end) {
        var file = String.join(end, "patient_id,note", "P-1,\"two" + end + "lines\"", "P-2,b", "P-1,c", "");
        assertThat(without("P-1", file)).isEqualTo(String.join(end, "patient_id,note", "P-2,b", ""));
        assertThat(without("P-2", file)).isEqualTo(file.replace("P-2,b" + end, ""));
    }

    @Test
    void knowsLinesByWhateverEachEndsBy() {
        var file = "patient_id,note\nP-1,a\rP-2,b\r\nP-1,c\r\r\nP-3,d\rP-1,e";
        assertThat(without("P-1", file)).isEqualTo("patient_id,note\nP-2,b\r\nP-3,d\r");
    }

    @Test
    void takesWhatACarriageReturnInsideACellParts() {
        var file = "patient_id,note,photo\nP-1,a\rb,yes\nP-2,c\rd,no\nP-3,e,\n";
        assertThat(without("P-1", file)).isEqualTo("patient_id,note,photo\nP-2,c\rd,no\nP-3,e,\n");
        assertThat(without("P-2", file)).isEqualTo("patient_id,note,photo\nP-1,a\rb,yes\nP-3,e,\n");
    }
}
