package org.scarline.report.table;

import java.util.List;
import org.scarline.compare.UntestedStatement;
import org.scarline.report.words.ReportContext;

/** The tables that a report can show, each made from the rows of its run. */
public final class Tables {
    private Tables() {}

    /** Every documented claim with its verdict and the figures behind it. */
    public static Table claims(ReportContext context) {
        return ClaimTables.summary(context);
    }

    /** What keeps each verdict from being firmer. */
    public static List<Limited> limits(ReportContext context) {
        return ClaimTables.limits(context);
    }

    /** What the guide says and no rows can test. */
    public static Table untested(ReportContext context, List<UntestedStatement> untested) {
        return UntestedTable.of(context, untested);
    }

    /** The claims whose verdict has another word than in the run before; without rows where none has. */
    public static Table changes(ReportContext context) {
        return ChangesTable.of(context);
    }

    /** Each outcome verdict beside what it would be in other ways. */
    public static List<Table> sensitivity(ReportContext context) {
        return SensitivityTables.of(context);
    }

    /** How far each firm word is from another, should those who were not seen have gained less. */
    public static Table tipping(ReportContext context) {
        return TippingTable.of(context);
    }

    /** What more patients would bring to each word that is not firm. */
    public static Table outlook(ReportContext context) {
        return OutlookTable.of(context);
    }

    /** How many patients each instrument and role rated. */
    public static Table instruments(ReportContext context) {
        return CohortTables.instruments(context);
    }

    /** Baseline, improvement and responders at the final rating, by scar type and arm. */
    public static Table scarTypes(ReportContext context) {
        return CohortTables.scarTypes(context);
    }

    /** Ratings that no analysis uses, with the reason. */
    public static Table ratingsLeftOut(ReportContext context) {
        return CohortTables.ratingsLeftOut(context);
    }

    /** Two arms at the final rating; tables without a row where no two arms have enough patients. */
    public static List<Table> comparisons(ReportContext context) {
        return ComparisonTables.of(context);
    }

    /** Whether no two arms have enough patients, so that no comparison can be shown. */
    public static boolean isNobodyCompared(ReportContext context) {
        return ComparisonTables.isNobodyCompared(context);
    }

    /** How many had improved by day 28 and day 42, and when half had: two bounds each. */
    public static Table time(ReportContext context) {
        return TimeTable.of(context);
    }

    /** The cohort beside published figures, and the figures that it cannot stand beside. */
    public static List<Table> published(ReportContext context) {
        return PublishedTables.of(context);
    }

    /** Improvement at month 6, by the sessions before that rating. */
    public static Table landmark(ReportContext context) {
        return SessionTables.landmark(context);
    }

    /** Improvement after so many sessions: of all, of those who stopped there, and of those who went on. */
    public static Table stopped(ReportContext context) {
        return SessionTables.stopped(context);
    }

    /** What finished courses cost, by currency. */
    public static Table cost(ReportContext context) {
        return CostTable.of(context);
    }

    /** Downtime and adverse events. */
    public static List<Table> safety(ReportContext context) {
        return SafetyTables.of(context);
    }

    /** What became of the lines of each file. */
    public static Table files(ReportContext context) {
        return QualityTable.files(context);
    }

    /** What is wrong or unusual in files, by kind. */
    public static Table problems(ReportContext context) {
        return ProblemTable.of(context);
    }

    /** How far two ratings of the same untreated scar lie apart. */
    public static Table measurement(ReportContext context) {
        return MeasurementTable.of(context);
    }

    /** How well two raters of a site agree. */
    public static Table agreement(ReportContext context) {
        return AgreementTable.of(context);
    }
}
