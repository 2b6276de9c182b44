package org.scarline.report.figure;

import org.scarline.report.words.ReportContext;

/** The pictures that a report can show, each made from the rows of its run. */
public final class Figures {
    private Figures() {}

    /** Every documented claim against what was observed. */
    public static Figure claims(ReportContext context) {
        return ClaimsFigure.of(context);
    }

    /** How rows became patients, and who is left at each stage. */
    public static Figure flow(ReportContext context) {
        return FlowFigure.of(context);
    }

    /** Mean improvement by the time since the first session. */
    public static Figure trajectory(ReportContext context) {
        return TrajectoryFigure.of(context);
    }

    /** Mean improvement by the time since the last session. */
    public static Figure afterLastSession(ReportContext context) {
        return AfterLastSessionFigure.of(context);
    }

    /** How many patients had improved by each week, at least and at most. */
    public static Figure incidence(ReportContext context) {
        return IncidenceFigure.of(context);
    }

    /** Share of responders by scar type. */
    public static Figure responders(ReportContext context) {
        return RespondersFigure.of(context);
    }

    /** From which grade to which patients came. */
    public static Figure shift(ReportContext context) {
        return ShiftFigure.of(context);
    }

    /** How the patients' own changes are spread. */
    public static Figure change(ReportContext context) {
        return ChangeFigure.of(context);
    }

    /** RF minus standard, over all patients and in groups of them. */
    public static Figure difference(ReportContext context) {
        return DifferenceFigure.of(context);
    }

    /** The cohort beside published figures. */
    public static Figure published(ReportContext context) {
        return PublishedFigure.of(context);
    }

    /** Mean improvement by the number of sessions. */
    public static Figure sessions(ReportContext context) {
        return SessionsFigure.of(context);
    }

    /** Days between consecutive sessions. */
    public static Figure spacing(ReportContext context) {
        return SpacingFigure.of(context);
    }

    /** Downtime and adverse events. */
    public static Figure safety(ReportContext context) {
        return SafetyFigure.of(context);
    }

    /** How much was recorded, by site. */
    public static Figure completeness(ReportContext context) {
        return CompletenessFigure.of(context);
    }
}
