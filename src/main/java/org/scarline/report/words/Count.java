package org.scarline.report.words;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.scarline.compare.Observed;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.Verdict;
import org.scarline.compare.published.PublishedComparison;
import org.scarline.results.FlowRow;
import org.scarline.results.ProblemRow;
import org.scarline.results.QualityRow;
import org.scarline.results.ResultRow;

/** Counts of rows as readers see them. */
public final class Count {
    private Count() {}

    public static String n(ResultRow row) {
        return Numerals.count(row.n());
    }

    /** What the row counts of its {@code n}; empty where it counts nothing. */
    public static String events(ResultRow row) {
        return row.events().isPresent() ? Numerals.count(row.events().getAsLong()) : "";
    }

    public static String n(Verdict row) {
        return Numerals.count(row.n());
    }

    /** Patients behind a verdict; of two arms those of each. */
    public static String patients(Observed observed) {
        var patients = observed.patients();
        return patients.first().isPresent()
                ? count(patients.first()) + " / " + count(patients.second())
                : Numerals.count(patients.n());
    }

    /** Patients of the first of two arms; empty of a single one. */
    public static String first(Observed observed) {
        return count(observed.patients().first());
    }

    /** The same of the second. */
    public static String second(Observed observed) {
        return count(observed.patients().second());
    }

    /** About how many patients would make the word firm at the present estimate; empty where it is, or where more would not. */
    public static String needed(Verdict row) {
        return about(row.outlook().needed());
    }

    /** The same at the difference that the clinic says matters. */
    public static String neededAtMatters(Verdict row) {
        return about(row.outlook().neededAtMatters());
    }

    private static String about(OptionalLong number) {
        return number.isPresent() ? Numerals.about(number.getAsLong()) : "";
    }

    public static String eligible(Verdict row) {
        return count(row.eligible());
    }

    public static String n(Sensitivity row) {
        return Numerals.count(row.n());
    }

    /** Patients of a study; empty where nobody read how many. */
    public static String published(PublishedComparison row) {
        return count(row.published().n());
    }

    /** The cohort's patients beside it. */
    public static String cohort(PublishedComparison row) {
        return count(row.cohort().n());
    }

    /** Days from the last session to a study's rating; empty where not stated. */
    public static String followUpDays(PublishedComparison row) {
        return count(row.followUpDays());
    }

    private static String count(OptionalLong number) {
        return number.isPresent() ? Numerals.count(number.getAsLong()) : "";
    }

    public static String n(FlowRow row) {
        return Numerals.count(row.n());
    }

    /** A column of {@code quality.csv}. */
    public static String of(QualityRow row, ToLongFunction<QualityRow> column) {
        return Numerals.count(column.applyAsLong(row));
    }

    /** Problems of one kind. */
    public static String of(ProblemRow row) {
        return Numerals.count(row.count());
    }

    /** A column of {@code quality.csv} over all its rows, of which the file has no row itself. */
    public static String sum(Collection<QualityRow> rows, ToLongFunction<QualityRow> column) {
        return Numerals.count(rows.stream().mapToLong(column).sum());
    }

    /** How many rows there are of a kind. */
    public static String rows(Collection<?> rows) {
        return Numerals.count(rows.size());
    }
}
