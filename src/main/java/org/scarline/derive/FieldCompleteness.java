package org.scarline.derive;

import java.util.List;
import java.util.function.Predicate;
import org.scarline.clinic.Answer;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Session;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.SessionField;

/** How much was written down about a patient's sessions, optional field by optional field. */
final class FieldCompleteness {
    /**
     * An optional field of a session.
     *
     * @param asked of which sessions it can be known
     * @param known whether this one has it
     */
    private record Field(Level level, Predicate<Session> asked, Predicate<Session> known) {
        static Field of(Level level, Predicate<Session> known) {
            return new Field(level, session -> true, known);
        }
    }

    private static final List<Field> FIELDS = List.of(
            Field.of(
                    SessionField.DURATION_MIN,
                    session -> session.durationMinutes().isPresent()),
            Field.of(
                    SessionField.DOWNTIME_DAYS,
                    session -> session.downtimeDays().isPresent()),
            Field.of(
                    SessionField.ERYTHEMA_DAYS,
                    session -> session.recovery().erythemaDays().isPresent()),
            Field.of(
                    SessionField.ADVERSE_EVENTS,
                    session -> session.adverseEvents().isPresent()),
            Field.of(
                    SessionField.ACTIVE_ACNE,
                    session -> session.activeAcne()
                            .filter(answer -> answer != Answer.UNKNOWN)
                            .isPresent()),
            Field.of(SessionField.PAIN, session -> session.recovery().pain().isPresent()),
            Field.of(
                    SessionField.NEEDLE_DEPTH_MM,
                    session -> session.needling().depthMm().isPresent()),
            Field.of(SessionField.PASSES, session -> session.needling().passes().isPresent()),
            new Field(
                    SessionField.RF_ENERGY_MJ,
                    session -> session.modality() == Modality.RF,
                    session -> session.needling().rfEnergyMj().isPresent()),
            Field.of(
                    SessionField.DEVICE, session -> !session.needling().device().isEmpty()),
            Field.of(
                    SessionField.OPERATOR_ID,
                    session -> !session.procedure().operatorId().isEmpty()),
            Field.of(SessionField.SESSION_COST, session -> session.cost().isPresent()));

    private FieldCompleteness() {}

    static void add(List<Session> sessions, Contributions contributions) {
        var numbers = contributions.numbers();
        var series = numbers.series("", "", Contribution.ALL);
        var arm = numbers.arm(Contribution.ALL);
        for (var field : FIELDS) {
            var asked = 0;
            var known = 0;
            for (var session : sessions) {
                var isAsked = field.asked().test(session);
                asked += isAsked ? 1 : 0;
                known += isAsked && field.known().test(session) ? 1 : 0;
            }
            if (asked > 0) {
                contributions.put(
                        PlaceNumbers.place(ContributionKind.RECORDED, series, field.level(), arm), known, asked);
            }
        }
    }
}
