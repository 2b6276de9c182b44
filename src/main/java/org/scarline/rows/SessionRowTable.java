package org.scarline.rows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Session;
import org.scarline.clinic.SessionDetails;
import org.scarline.clinic.Side;
import org.springframework.jdbc.core.JdbcTemplate;

/** Owns {@code session_row}. */
final class SessionRowTable extends RowTable {
    private static final String COLUMNS = """
            id, void, body_site, side, session_date, modality, adjuncts, device, needle_depth_mm, passes, rf_energy_mj,
            duration_min, active_acne, isotretinoin_stopped, pain, downtime_days, erythema_days, adverse_events, cost,
            currency, operator_id""";
    private static final String INSERT = """
            INSERT INTO session_row (%s)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(COLUMNS);
    private static final String SELECT = """
            SELECT %s
            FROM session_row
            WHERE id >= ? AND id < ?""".formatted(COLUMNS);
    private static final Pattern PLUS = Pattern.compile("\\+");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Map<String, BodySite> BODY_SITES = Coded.byCode(BodySite.class);
    private static final Map<String, Side> SIDES = Coded.byCode(Side.class);
    private static final Map<String, Modality> MODALITIES = Coded.byCode(Modality.class);
    private static final Map<String, Adjunct> ADJUNCTS = Coded.byCode(Adjunct.class);
    private static final Map<String, Answer> ANSWERS = Coded.byCode(Answer.class);
    private static final Map<String, AdverseEvent> ADVERSE_EVENTS = Coded.byCode(AdverseEvent.class);

    SessionRowTable(JdbcTemplate database) {
        super(database, INSERT, SELECT);
    }

    @Override
    void bind(PreparedStatement statement, Row row) throws SQLException {
        var session = (Row.OfSession) row;
        var values = session.values();
        var details = values.map(Session::details);
        var bind = new Binding(statement, 3);
        bind.text(session.key().bodySite().code());
        bind.text(session.key().side().code());
        bind.date(Optional.of(session.key().date()));
        bind.text(values.map(each -> each.modality().code()));
        bind.text(values.map(each -> joined(each.adjuncts(), "+")));
        bind.text(details.map(SessionDetails::device).orElse(""));
        bind.decimal(details.flatMap(SessionDetails::needleDepthMm));
        bind.whole(number(details, SessionDetails::passes));
        bind.decimal(details.flatMap(SessionDetails::rfEnergyMj));
        bind.whole(number(values, Session::durationMinutes));
        bind.text(values.flatMap(Session::activeAcne).map(Answer::code));
        bind.date(values.flatMap(Session::isotretinoinStopped));
        bind.decimal(details.flatMap(SessionDetails::pain));
        bind.whole(number(values, Session::downtimeDays));
        bind.whole(number(details, SessionDetails::erythemaDays));
        bind.text(values.flatMap(Session::adverseEvents).map(events -> joined(events, "|")));
        bind.decimal(values.flatMap(Session::cost));
        bind.text(values.map(Session::currency).orElse(""));
        bind.text(details.map(SessionDetails::operatorId).orElse(""));
    }

    private static <T> OptionalInt number(Optional<T> of, Function<T, OptionalInt> value) {
        return of.map(value).orElse(OptionalInt.empty());
    }

    private static String joined(Set<? extends Coded> words, String joint) {
        return words.stream().map(Coded::code).collect(Collectors.joining(joint));
    }

    @Override
    Object key(ResultSet row) throws SQLException {
        return new Session.Key(
                word(BODY_SITES, row.getString(3)),
                word(SIDES, row.getString(4)),
                Binding.date(row, 5).orElseThrow());
    }

    @Override
    Optional<?> values(ResultSet row) throws SQLException {
        var key = (Session.Key) key(row);
        return Optional.of(new Session(
                key.bodySite(),
                key.side(),
                key.date(),
                word(MODALITIES, row.getString(6)),
                set(ADJUNCTS, Adjunct.class, PLUS, row.getString(7)),
                details(row),
                Binding.whole(row, 12),
                Optional.ofNullable(row.getString(13)).map(code -> word(ANSWERS, code)),
                Binding.date(row, 14),
                Binding.whole(row, 16),
                Optional.ofNullable(row.getString(18))
                        .map(codes -> set(ADVERSE_EVENTS, AdverseEvent.class, BAR, codes)),
                Binding.decimal(row, 19),
                Binding.text(row, 20)));
    }

    private static SessionDetails details(ResultSet row) throws SQLException {
        return new SessionDetails(
                Binding.text(row, 8),
                Binding.decimal(row, 9),
                Binding.whole(row, 10),
                Binding.decimal(row, 11),
                Binding.decimal(row, 15),
                Binding.whole(row, 17),
                Binding.text(row, 21));
    }

    private static <E> E word(Map<String, E> words, String code) {
        return Objects.requireNonNull(words.get(code));
    }

    private static <E extends Enum<E>> Set<E> set(Map<String, E> words, Class<E> list, Pattern joint, String codes) {
        var set = EnumSet.noneOf(list);
        if (!codes.isEmpty()) {
            Arrays.stream(joint.split(codes)).forEach(code -> set.add(word(words, code)));
        }
        return Collections.unmodifiableSet(set);
    }
}
