package org.scarline.rows;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;
import org.scarline.rows.column.CodeType;
import org.scarline.rows.column.Column;
import org.scarline.rows.column.ColumnType;
import org.scarline.rows.column.Columns;
import org.springframework.jdbc.core.JdbcTemplate;

/** Owns {@code session_row}. */
final class SessionRowTable extends RowTable<Session.Key, Session> {
    private static final Columns<Session.Key> KEY = keyColumns();
    private static final Column<Session.Key, BodySite> BODY_SITE =
            KEY.add("body_site", CodeType.one(BodySite.class, 16), Session.Key::bodySite);
    private static final Column<Session.Key, Side> SIDE =
            KEY.add("side", CodeType.one(Side.class, 8), Session.Key::side);
    private static final Column<Session.Key, LocalDate> SESSION_DATE =
            KEY.add("session_date", ColumnType.date(), Session.Key::date);

    private static final Columns<Session> VALUES = KEY.then();
    private static final Column<Session, Modality> MODALITY =
            VALUES.add("modality", CodeType.one(Modality.class, 10), Session::modality);
    private static final Column<Session, Set<Adjunct>> ADJUNCTS =
            VALUES.add("adjuncts", CodeType.several(Adjunct.class, '+', 80), Session::adjuncts);
    private static final Column<Session, String> DEVICE = VALUES.add(
            "device", ColumnType.text(100), session -> session.needling().device());
    private static final Column<Session, Optional<BigDecimal>> NEEDLE_DEPTH_MM = VALUES.add(
            "needle_depth_mm",
            ColumnType.decimal(12),
            session -> session.needling().depthMm());
    private static final Column<Session, OptionalInt> PASSES = VALUES.add(
            "passes", ColumnType.small(), session -> session.needling().passes());
    private static final Column<Session, Optional<BigDecimal>> RF_ENERGY_MJ = VALUES.add(
            "rf_energy_mj",
            ColumnType.decimal(12),
            session -> session.needling().rfEnergyMj());
    private static final Column<Session, OptionalInt> DURATION_MIN =
            VALUES.add("duration_min", ColumnType.small(), Session::durationMinutes);
    private static final Column<Session, Optional<Answer>> ACTIVE_ACNE =
            VALUES.add("active_acne", CodeType.one(Answer.class, 8).optional(), Session::activeAcne);
    private static final Column<Session, Optional<LocalDate>> ISOTRETINOIN_STOPPED =
            VALUES.add("isotretinoin_stopped", ColumnType.date().optional(), Session::isotretinoinStopped);
    private static final Column<Session, Optional<BigDecimal>> PAIN = VALUES.add(
            "pain", ColumnType.decimal(12), session -> session.recovery().pain());
    private static final Column<Session, OptionalInt> DOWNTIME_DAYS =
            VALUES.add("downtime_days", ColumnType.small(), Session::downtimeDays);
    private static final Column<Session, OptionalInt> ERYTHEMA_DAYS = VALUES.add(
            "erythema_days", ColumnType.small(), session -> session.recovery().erythemaDays());
    private static final Column<Session, Optional<Set<AdverseEvent>>> ADVERSE_EVENTS = VALUES.add(
            "adverse_events", CodeType.several(AdverseEvent.class, '|', 120).optional(), Session::adverseEvents);
    private static final Column<Session, Optional<BigDecimal>> COST =
            VALUES.add("cost", ColumnType.decimal(18), Session::cost);
    private static final Column<Session, String> CURRENCY =
            VALUES.add("currency", ColumnType.fixed(3), Session::currency);
    private static final Column<Session, String> OPERATOR_ID = VALUES.add(
            "operator_id", ColumnType.text(64), session -> session.procedure().operatorId());

    static final List<Column<?, ?>> COLUMNS = all(KEY, VALUES);

    SessionRowTable(JdbcTemplate database) {
        super(database, "session_row", KEY, VALUES);
    }

    @Override
    Session.Key key(Row row) {
        return ((Row.OfSession) row).key();
    }

    @Override
    Optional<Session> values(Row row) {
        return ((Row.OfSession) row).values();
    }

    @Override
    Session.Key key(ResultSet row) throws SQLException {
        return new Session.Key(BODY_SITE.of(row), SIDE.of(row), SESSION_DATE.of(row));
    }

    @Override
    Session values(ResultSet row, Session.Key key) throws SQLException {
        return Session.builder(key, MODALITY.of(row))
                .adjuncts(ADJUNCTS.of(row))
                .device(DEVICE.of(row))
                .needleDepthMm(NEEDLE_DEPTH_MM.of(row))
                .passes(PASSES.of(row))
                .rfEnergyMj(RF_ENERGY_MJ.of(row))
                .durationMinutes(DURATION_MIN.of(row))
                .activeAcne(ACTIVE_ACNE.of(row))
                .isotretinoinStopped(ISOTRETINOIN_STOPPED.of(row))
                .pain(PAIN.of(row))
                .downtimeDays(DOWNTIME_DAYS.of(row))
                .erythemaDays(ERYTHEMA_DAYS.of(row))
                .adverseEvents(ADVERSE_EVENTS.of(row))
                .cost(COST.of(row))
                .currency(CURRENCY.of(row))
                .operatorId(OPERATOR_ID.of(row))
                .build();
    }
}
