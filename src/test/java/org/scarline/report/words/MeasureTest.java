package org.scarline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {
    private static final Measure SCORE = new Measure(Measure.Kind.POINTS, "points", 1);

    private static String written(Measure measure, double estimate, double threshold) {
        var value = Value.of(OptionalDouble.of(estimate));
        return measure.apart(OptionalDouble.of(estimate), OptionalDouble.of(threshold))
                .full(value);
    }

    /** What lies on one side of a threshold would else read as if it lay on it. */
    @ParameterizedTest
    @CsvSource({
        "4.6, 4.6 points",
        "4.966, 4.97 points",
        "4.9966, 4.997 points",
        "5.04, 5.04 points",
        "5, 5.0 points",
        "4.99996, 5.000 points"
    })
    void anEstimateIsWrittenApartFromAThresholdThatItIsNotAt(double estimate, String written) {
        assertThat(written(SCORE, estimate, 5)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0.61, 61%", "0.503, 50.3%", "0.4996, 49.96%", "0.5, 50%"})
    void aShareToo(double estimate, String written) {
        assertThat(written(Measure.SHARE, estimate, 0.5)).isEqualTo(written);
    }

    @Test
    void withoutAThresholdNothingIsApart() {
        assertThat(SCORE.apart(OptionalDouble.of(4.966), OptionalDouble.empty()))
                .isEqualTo(SCORE);
        assertThat(SCORE.apart(OptionalDouble.empty(), OptionalDouble.of(5))).isEqualTo(SCORE);
    }
}
