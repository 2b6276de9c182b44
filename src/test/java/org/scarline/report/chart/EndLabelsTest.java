package org.scarline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EndLabelsTest {
    private static final Rectangle2D PLOT = new Rectangle2D.Double(0, 100, 300, 200);

    private static List<Double> heights(Double... ends) {
        return EndLabels.heights(List.of(ends), 10, PLOT);
    }

    @Test
    void namesThatHaveRoomStandWhereTheirLinesEnd() {
        assertThat(heights(150.0, 160.0, 290.0)).containsExactly(150.0, 160.0, 290.0);
    }

    @Test
    void twoNamesThatTouchGiveWayToBothSidesAlike() {
        assertThat(heights(150.0, 152.0)).containsExactly(146.0, 156.0);
    }

    @Test
    void namesPushedOntoOthersGiveWayTogether() {
        assertThat(heights(150.0, 156.0, 158.0)).satisfies(heights -> {
            assertThat(heights.get(1) - heights.get(0)).isEqualTo(10);
            assertThat(heights.get(2) - heights.get(1)).isEqualTo(10);
            assertThat(heights.stream().mapToDouble(each -> each).average()).hasValueCloseTo(464 / 3.0, within(1e-9));
        });
    }

    @Test
    void noNameStandsAboveOrBelowThePlot() {
        assertThat(heights(100.0, 101.0, 298.0, 299.0, 300.0)).containsExactly(105.0, 115.0, 275.0, 285.0, 295.0);
    }

    @Test
    void nobodyHasNoName() {
        assertThat(heights()).isEmpty();
    }
}
