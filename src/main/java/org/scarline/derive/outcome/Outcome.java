package org.scarline.derive.outcome;

import java.util.List;
import java.util.OptionalInt;

/**
 * All that one patient adds to the tally.
 *
 * @param person what was known of the patient before treatment
 * @param perProtocol whether the first course of every rated region went as documented
 * @param courses the patient's courses as the clinic gave them, sides taken together
 * @param contributions in the order of their keys, each key once
 */
public record Outcome(
        Person person, boolean perProtocol, Rows rows, List<CourseGiven> courses, List<Contribution> contributions) {
    /**
     * The patient's rows, as far as they are counted.
     *
     * @param lastDay latest day of any row in force, as days since 1970-01-01; empty without one
     * @param keys different rows ever known
     * @param voided of them, those that were taken back
     */
    public record Rows(OptionalInt lastDay, int keys, int voided) {}

    /**
     * Who the patient is, as far as outcomes are compared by it.
     *
     * @param skin Fitzpatrick type as it is grouped
     * @param sex as the clinic wrote it, empty when not recorded
     * @param birthYear empty when not recorded
     */
    public record Person(Skin skin, String sex, OptionalInt birthYear) {}

    /** Groups of Fitzpatrick skin types. */
    public enum Skin {
        UNKNOWN,
        FITZPATRICK_1_3,
        FITZPATRICK_4_6
    }

    /**
     * How long a course was, and what it cost. Whether it is over depends on the cut-off, which no single patient knows.
     *
     * @param lastDay its last session, as days since 1970-01-01
     * @param asDocumented whether it had 3 to 6 sessions
     * @param currency empty unless every session has a cost in one currency
     * @param cost of all its sessions, in whole units of the currency; 0 without one
     */
    public record CourseGiven(String arm, int lastDay, boolean asDocumented, String currency, long cost) {}

    public Outcome {
        courses = List.copyOf(courses);
        contributions = List.copyOf(contributions);
    }

    public Skin skin() {
        return person.skin();
    }
}
