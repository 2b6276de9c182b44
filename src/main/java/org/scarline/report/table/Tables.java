package org.scarline.report.table;

import java.util.List;
import org.scarline.compare.UntestedStatement;
import org.scarline.report.story.Story;

/** The tables that a report can show, each made from the rows of its run. */
public final class Tables {
    private Tables() {}

    /** Every documented claim with its verdict and the figures behind it. */
    public static Table claims(Story story) {
        return ClaimTables.summary(story);
    }

    /** What keeps each verdict from being firmer. */
    public static List<Limited> limits(Story story) {
        return ClaimTables.limits(story);
    }

    /** What the guide says and no rows can test. */
    public static Table untested(Story story, List<UntestedStatement> untested) {
        return UntestedTable.of(story, untested);
    }

    /** The claims whose verdict has another word than in the run before; without rows where none has. */
    public static Table changes(Story story) {
        return ChangesTable.of(story);
    }

    /** Each outcome verdict beside what it would be in other ways. */
    public static List<Table> sensitivity(Story story) {
        return SensitivityTables.of(story);
    }

    /** How far each firm word is from another, should those who were not seen have gained less. */
    public static Table tipping(Story story) {
        return TippingTable.of(story);
    }

    /** What more patients would bring to each word that is not firm. */
    public static Table outlook(Story story) {
        return OutlookTable.of(story);
    }

    /** How many patients each instrument and role rated. */
    public static Table instruments(Story story) {
        return CohortTables.instruments(story);
    }

    /** Baseline, improvement and responders at the final rating, by scar type and arm. */
    public static Table scarTypes(Story story) {
        return CohortTables.scarTypes(story);
    }

    /** Ratings that no analysis uses, with the reason. */
    public static Table ratingsLeftOut(Story story) {
        return CohortTables.ratingsLeftOut(story);
    }

    /** Two arms at the final rating; tables without a row where no two arms have enough patients. */
    public static List<Table> comparisons(Story story) {
        return ComparisonTables.of(story);
    }

    /** Whether no two arms have enough patients, so that no comparison can be shown. */
    public static boolean isNobodyCompared(Story story) {
        return ComparisonTables.isNobodyCompared(story);
    }

    /** How many had improved by day 28 and day 42, and when half had: two bounds each. */
    public static Table time(Story story) {
        return TimeTable.of(story);
    }

    /** The cohort beside published figures, and the figures that it cannot stand beside. */
    public static List<Table> published(Story story) {
        return PublishedTables.of(story);
    }

    /** Improvement at month 6, by the sessions before that rating. */
    public static Table landmark(Story story) {
        return SessionTables.landmark(story);
    }

    /** Improvement after so many sessions: of all, of those who stopped there, and of those who went on. */
    public static Table stopped(Story story) {
        return SessionTables.stopped(story);
    }

    /** What finished courses cost, by currency. */
    public static Table cost(Story story) {
        return CostTable.of(story);
    }

    /** Downtime and adverse events. */
    public static List<Table> safety(Story story) {
        return SafetyTables.of(story);
    }

    /** What became of the lines of each file. */
    public static Table files(Story story) {
        return QualityTable.files(story);
    }

    /** Lines that were not taken, by reason. */
    public static Table rejected(Story story) {
        return QualityTable.rejected(story);
    }

    /** How far two ratings of the same untreated scar lie apart. */
    public static Table measurement(Story story) {
        return MeasurementTable.of(story);
    }

    /** How well two raters of a site agree. */
    public static Table agreement(Story story) {
        return AgreementTable.of(story);
    }
}
