package org.scarline.tally;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.Golden;
import org.scarline.derive.PatientBuilder;
import org.scarline.derive.PatientText;

/** A few patients as text, each with its reason, and the result and flow rows that their outcomes add up to. */
final class GoldenTest {
    static Stream<Golden> cases() throws IOException {
        return Golden.of("tally");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void patientsAddUpToTheRowsThatAreExpected(Golden golden) throws IOException {
        var patients = PatientText.read(golden.input("patients.txt"));
        var asked = Asked.read(golden.input("asked.txt"));
        var tally = tally(patients);
        var results = new Statistics(PatientBuilder.instruments()).of(tally);
        var flow = FlowStatistics.of(tally, new FlowStatistics.RowsRead(asked.read(), asked.rejected()));
        golden.expects(
                Map.of("results.txt", ResultText.of(results, asked::shows), "flow.txt", ResultText.ofFlow(flow)));
    }

    /** The cut-off is the latest day of any patient, as in a night. */
    private static Tally tally(List<PatientText> patients) {
        var last = patients.stream()
                .flatMapToInt(patient -> patient.outcome().rows().lastDay().stream())
                .max();
        var tally = new Tally(last.orElse(0));
        for (var patient : patients) {
            for (var one = 0; one < patient.alike(); one++) {
                tally.add(patient.site(), patient.outcome());
            }
        }
        return tally;
    }
}
