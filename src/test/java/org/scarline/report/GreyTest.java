package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.BoundsChart;
import org.scarline.report.chart.Chart;
import org.scarline.report.chart.DotChart;
import org.scarline.report.chart.GroupStyle;
import org.scarline.report.figure.Figure;
import org.scarline.report.words.ReportContext;
import org.scarline.runs.Origin;
import org.scarline.runs.RunRows;

/** Figures that show two groups; that grey print tells these styles apart is measured where the styles are. */
final class GreyTest {
    private static final List<GroupStyle> ARMS = List.of(GroupStyle.STANDARD, GroupStyle.RF);
    private static final List<GroupStyle> SKINS = List.of(GroupStyle.FITZPATRICK_1_3, GroupStyle.FITZPATRICK_4_6);

    @Test
    void everyFigureOfTwoGroupsShowsThemInStylesThatGreyTellsApart() throws IOException {
        var rows = RunRows.read(Made.tables(Cohort.LARGE));
        var context = ReportContext.of(
                Cohort.RUN, Cohort.instruments(), Origin.SYNTHETIC, rows, Cohort.RATED_BY, Optional.empty());
        var shown = Page.of(context, List.of(), "").figures().stream()
                .filter(figure -> styles(figure.chart()).findAny().isPresent())
                .toList();
        assertThat(shown)
                .extracting(Figure::id)
                .containsExactly("trajectory", "after", "incidence", "responders", "change", "sessions", "safety");
        assertThat(shown)
                .allSatisfy(figure -> assertThat(styles(figure.chart())).isSubsetOf(List.of(ARMS, SKINS)));
    }

    /** The styles that are seen side by side. */
    private static Stream<List<GroupStyle>> styles(Chart chart) {
        if (chart instanceof ArmChart arms) {
            return Stream.of(arms.arms().stream().map(ArmChart.Arm::style).toList());
        }
        if (chart instanceof BoundsChart bounds) {
            return Stream.of(
                    bounds.panels().stream().map(BoundsChart.Panel::style).toList());
        }
        return chart instanceof DotChart dots
                ? dots.panels().stream()
                        .map(panel -> panel.groups().stream()
                                .map(DotChart.Group::style)
                                .toList())
                : Stream.of();
    }
}
