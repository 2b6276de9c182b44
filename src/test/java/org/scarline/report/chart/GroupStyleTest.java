package org.scarline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scarline.report.chart.Grey.contrast;
import static org.scarline.report.chart.Grey.luminance;

import java.awt.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In grey, by shape and by dash: three ways to tell two groups apart without their colour. */
final class GroupStyleTest {
    private static final double APART = 2;

    @ParameterizedTest
    @CsvSource({"STANDARD, RF", "FITZPATRICK_1_3, FITZPATRICK_4_6"})
    void groupsSideBySideDifferInGreyAndInShape(GroupStyle one, GroupStyle other) {
        assertThat(contrast(luminance(one.mark()), luminance(other.mark()))).isGreaterThan(APART);
        assertThat(contrast(luminance(one.fill()), luminance(other.fill()))).isGreaterThan(APART);
        assertThat(contrast(luminance(one.mark()), 1)).isGreaterThan(3);
        assertThat(contrast(luminance(other.mark()), 1)).isGreaterThan(3);
        assertThat(unlike(one.shape(), other.shape())).isGreaterThan(0.15);
    }

    @ParameterizedTest
    @CsvSource({"STANDARD, RF", "STANDARD_COMBINED, RF_COMBINED"})
    void linesOfBothArmsDifferInTheirDash(GroupStyle standard, GroupStyle rf) {
        assertThat(standard.line().getDashArray()).isNull();
        assertThat(rf.line().getDashArray()).isNotNull();
    }

    /** Text at least 4.5 to 1, marks 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
    @ParameterizedTest
    @EnumSource(GroupStyle.class)
    void wordsAndMarksOfEveryGroupCanBeReadOnPaper(GroupStyle group) {
        assertThat(contrast(luminance(group.text()), 1)).isGreaterThan(4.5);
        assertThat(contrast(luminance(group.mark()), 1)).isGreaterThan(3);
    }

    /** Share of what either shape covers that only one of them does. */
    private static double unlike(Shape one, Shape other) {
        var either = 0;
        var both = 0;
        for (var x = -5.0; x <= 5; x += 0.05) {
            for (var y = -5.0; y <= 5; y += 0.05) {
                either += one.contains(x, y) || other.contains(x, y) ? 1 : 0;
                both += one.contains(x, y) && other.contains(x, y) ? 1 : 0;
            }
        }
        return 1 - (double) both / either;
    }
}
