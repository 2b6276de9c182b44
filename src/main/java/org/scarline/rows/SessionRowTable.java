package org.scarline.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Kind;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;
import org.scarline.rows.segment.Encoding;
import org.scarline.rows.segment.Field;
import org.scarline.rows.segment.Fields;
import org.scarline.rows.segment.WordTable;

/** Owns {@code session_pack}. */
final class SessionRowTable extends RowTable<Session.Key, Session> {
    private static final Fields<Session.Key> KEY = new Fields<>();
    private static final Field<Session.Key, BodySite> BODY_SITE =
            KEY.add("body_site", Encoding.code(BodySite.class, 16), Session.Key::bodySite);
    private static final Field<Session.Key, Side> SIDE =
            KEY.add("side", Encoding.code(Side.class, 8), Session.Key::side);
    private static final Field<Session.Key, LocalDate> SESSION_DATE =
            KEY.add("session_date", Encoding.day(), Session.Key::date);

    static final Fields<Session> VALUES = KEY.then();
    private static final Field<Session, Modality> MODALITY =
            VALUES.add("modality", Encoding.code(Modality.class, 10), Session::modality);
    private static final Field<Session, Set<Adjunct>> ADJUNCTS =
            VALUES.add("adjuncts", Encoding.codes(Adjunct.class, '+', 80), Session::adjuncts);
    private static final Field<Session, String> DEVICE = VALUES.add(
            "device", Encoding.text(100), session -> session.needling().device());
    private static final Field<Session, Optional<BigDecimal>> NEEDLE_DEPTH_MM = VALUES.add(
            "needle_depth_mm", Encoding.decimal(), session -> session.needling().depthMm());
    private static final Field<Session, OptionalInt> PASSES =
            VALUES.add("passes", Encoding.small(), session -> session.needling().passes());
    private static final Field<Session, Optional<BigDecimal>> RF_ENERGY_MJ = VALUES.add(
            "rf_energy_mj", Encoding.decimal(), session -> session.needling().rfEnergyMj());
    private static final Field<Session, OptionalInt> DURATION_MIN =
            VALUES.add("duration_min", Encoding.small(), Session::durationMinutes);
    private static final Field<Session, Optional<Answer>> ACTIVE_ACNE =
            VALUES.add("active_acne", Encoding.code(Answer.class, 8).optional(), Session::activeAcne);
    private static final Field<Session, Optional<LocalDate>> ISOTRETINOIN_STOPPED =
            VALUES.add("isotretinoin_stopped", Encoding.day().optional(), Session::isotretinoinStopped);
    private static final Field<Session, Optional<BigDecimal>> PAIN =
            VALUES.add("pain", Encoding.decimal(), session -> session.recovery().pain());
    private static final Field<Session, OptionalInt> DOWNTIME_DAYS =
            VALUES.add("downtime_days", Encoding.small(), Session::downtimeDays);
    private static final Field<Session, OptionalInt> ERYTHEMA_DAYS = VALUES.add(
            "erythema_days", Encoding.small(), session -> session.recovery().erythemaDays());
    private static final Field<Session, Optional<Set<AdverseEvent>>> ADVERSE_EVENTS = VALUES.add(
            "adverse_events", Encoding.codes(AdverseEvent.class, '|', 120).optional(), Session::adverseEvents);
    private static final Field<Session, Optional<BigDecimal>> COST =
            VALUES.add("cost", Encoding.decimal(), Session::cost);
    private static final Field<Session, String> CURRENCY = VALUES.add("currency", Encoding.text(3), Session::currency);
    private static final Field<Session, String> OPERATOR_ID = VALUES.add(
            "operator_id", Encoding.text(64), session -> session.procedure().operatorId());

    static final List<Field<?, ?>> FIELDS = all(KEY, VALUES);

    SessionRowTable(Stored stored) {
        super(stored, Kind.SESSIONS, "session_pack", KEY, VALUES);
    }

    @Override
    Session.Key key(Row row) {
        return ((Row.OfSession) row).key();
    }

    @Override
    OptionalLong day(long[] numbers) {
        return OptionalLong.of(numbers[SESSION_DATE.position()]);
    }

    @Override
    Optional<Session> values(Row row) {
        return ((Row.OfSession) row).values();
    }

    @Override
    Session read(long[] row, WordTable words) {
        var key = new Session.Key(BODY_SITE.of(row, words), SIDE.of(row, words), SESSION_DATE.of(row, words));
        return Session.builder(key, MODALITY.of(row, words))
                .adjuncts(ADJUNCTS.of(row, words))
                .device(DEVICE.of(row, words))
                .needleDepthMm(NEEDLE_DEPTH_MM.of(row, words))
                .passes(PASSES.of(row, words))
                .rfEnergyMj(RF_ENERGY_MJ.of(row, words))
                .durationMinutes(DURATION_MIN.of(row, words))
                .activeAcne(ACTIVE_ACNE.of(row, words))
                .isotretinoinStopped(ISOTRETINOIN_STOPPED.of(row, words))
                .pain(PAIN.of(row, words))
                .downtimeDays(DOWNTIME_DAYS.of(row, words))
                .erythemaDays(ERYTHEMA_DAYS.of(row, words))
                .adverseEvents(ADVERSE_EVENTS.of(row, words))
                .cost(COST.of(row, words))
                .currency(CURRENCY.of(row, words))
                .operatorId(OPERATOR_ID.of(row, words))
                .build();
    }
}
