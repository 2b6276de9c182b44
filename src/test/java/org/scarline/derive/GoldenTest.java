package org.scarline.derive;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.Golden;

/** Patients' rows, and the whole outcome of each, as text. */
final class GoldenTest {
    static Stream<Golden> cases() throws IOException {
        return Golden.of("derive");
    }

    /** Every record is also stored and read again: what a night keeps is what was derived. */
    @ParameterizedTest
    @MethodSource("cases")
    void patientsBecomeTheOutcomesThatAreExpected(Golden golden) throws IOException {
        var text = PatientText.read(golden.input("patients.txt")).stream()
                .map(patient -> patient.name() + "\n"
                        + OutcomeText.whole(OutcomeCodec.read(OutcomeCodec.write(patient.outcome()))))
                .collect(Collectors.joining("\n"));
        golden.expects(Map.of("outcomes.txt", text));
    }
}
