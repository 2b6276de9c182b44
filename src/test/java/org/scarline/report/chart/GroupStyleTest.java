package org.scarline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.report.chart.ArmChart.Arm;
import org.scarline.report.chart.ArmChart.Point;
import org.scarline.report.chart.ArmChart.Style;
import org.scarline.stats.Interval;

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
        assertThat(unlike(one.shape(0, 0), other.shape(0, 0))).isGreaterThan(0.15);
    }

    @ParameterizedTest
    @CsvSource({"STANDARD, RF", "STANDARD_COMBINED, RF_COMBINED"})
    void linesOfBothArmsDifferInTheirDash(GroupStyle standard, GroupStyle rf) {
        assertThat(standard.line().getDashArray()).isNull();
        assertThat(rf.line().getDashArray()).isNotNull();
    }

    /** The two largest areas of a picture of bars, as its grey print has them. */
    @Test
    void barsOfBothArmsDifferInAGreyPrint() {
        var arms = Stream.of(GroupStyle.STANDARD, GroupStyle.RF)
                .map(tone -> new Arm(tone, tone.name(), "", points()))
                .toList();
        var scale = AxisScale.round("share", 0, 1, 4, Double::toString);
        var chart =
                new ArmChart(Style.BARS, new AxisScale("type", 0.5, 3.5, List.of()), scale, List.of(), arms, "", 240);
        var areas = luminances(chart);
        assertThat(contrast(areas.get(0), areas.get(1))).isGreaterThan(APART);
    }

    private static List<Point> points() {
        return Stream.of(1, 2, 3)
                .map(x -> new Point(x, 0.7, Optional.of(new Interval(0.6, 0.8)), "70%", "7"))
                .toList();
    }

    /** Those of the chart's areas, the largest first; without the paper. */
    private static List<Double> luminances(Chart chart) {
        var picture = new BufferedImage((int) Chart.WIDTH, (int) chart.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setPaint(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        chart.draw(graphics, new Rectangle2D.Double(0, 0, Chart.WIDTH, chart.height()));
        graphics.dispose();
        var pixels = new HashMap<Integer, Integer>();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                pixels.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        pixels.remove(Color.WHITE.getRGB());
        return pixels.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .map(entry -> luminance(new Color(entry.getKey())))
                .limit(2)
                .toList();
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

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** WCAG 2.2, relative luminance: what is left of a colour in grey. */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
