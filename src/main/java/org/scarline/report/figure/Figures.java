package org.scarline.report.figure;

import org.scarline.report.story.Story;

/** The pictures that a report can show, each made from the rows of its run. */
public final class Figures {
    private Figures() {}

    /** Every documented claim against what was observed. */
    public static Figure claims(Story story) {
        return ClaimsFigure.of(story);
    }

    /** How rows became patients, and who is left at each stage. */
    public static Figure flow(Story story) {
        return FlowFigure.of(story);
    }

    /** Mean improvement by the time since the first session. */
    public static Figure trajectory(Story story) {
        return TrajectoryFigure.of(story);
    }

    /** Mean improvement by the time since the last session. */
    public static Figure afterLastSession(Story story) {
        return AfterLastSessionFigure.of(story);
    }

    /** How many patients had improved by each week, at least and at most. */
    public static Figure incidence(Story story) {
        return IncidenceFigure.of(story);
    }

    /** Share of responders by scar type. */
    public static Figure responders(Story story) {
        return RespondersFigure.of(story);
    }

    /** From which grade to which patients came. */
    public static Figure shift(Story story) {
        return ShiftFigure.of(story);
    }

    /** How the patients' own changes are spread. */
    public static Figure change(Story story) {
        return ChangeFigure.of(story);
    }

    /** RF minus standard, over all patients and in groups of them. */
    public static Figure difference(Story story) {
        return DifferenceFigure.of(story);
    }

    /** The cohort beside published figures. */
    public static Figure published(Story story) {
        return PublishedFigure.of(story);
    }

    /** Mean improvement by the number of sessions. */
    public static Figure sessions(Story story) {
        return SessionsFigure.of(story);
    }

    /** Days between consecutive sessions. */
    public static Figure spacing(Story story) {
        return SpacingFigure.of(story);
    }

    /** Downtime and adverse events. */
    public static Figure safety(Story story) {
        return SafetyFigure.of(story);
    }

    /** How much was recorded, by site. */
    public static Figure completeness(Story story) {
        return CompletenessFigure.of(story);
    }
}
