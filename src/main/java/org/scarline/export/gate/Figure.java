package org.scarline.export.gate;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A figure that may leave.
 *
 * @param estimate empty where it is not shown
 * @param low lower end of its 95 % interval, which includes the noise; empty where it has none
 * @param high upper end likewise
 * @param n patients, after noise; empty where the figure is not shown
 */
public record Figure(OptionalDouble estimate, OptionalDouble low, OptionalDouble high, OptionalLong n, Shown shown) {
    /** Whether a figure is shown, or why not. */
    public enum Shown {
        YES(""),
        /** Too few patients. */
        FEW("few"),
        /** Too few patients with it, or without it. */
        FEW_EVENTS("few_events"),
        /** A median later than the days that are looked at. */
        NOT_REACHED("not_reached");

        private final String code;

        Shown(String code) {
            this.code = code;
        }

        /** As in the column {@code suppressed}; empty where it is shown. */
        public String code() {
            return code;
        }
    }

    private static final double DIGITS = 1e6;

    static Figure hidden(Shown why) {
        return new Figure(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.empty(), why);
    }

    static Figure of(double estimate, long n) {
        return new Figure(
                rounded(estimate), OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.of(n), Shown.YES);
    }

    Figure within(double lowEnd, double highEnd) {
        return new Figure(estimate, rounded(lowEnd), rounded(highEnd), n, shown);
    }

    Figure from(double lowEnd) {
        return new Figure(estimate, rounded(lowEnd), OptionalDouble.empty(), n, shown);
    }

    /** To the millionth: the last digits of a double would tell how it was added up. */
    private static OptionalDouble rounded(double value) {
        return OptionalDouble.of(Math.rint(value * DIGITS) / DIGITS + 0.0);
    }

    public boolean isShown() {
        return shown == Shown.YES;
    }

    double value() {
        return estimate.orElseThrow();
    }

    long patients() {
        return n.orElseThrow();
    }
}
