package org.scarline.simulate;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Answer;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Points;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;

/**
 * One column of a kind of file.
 *
 * @param name as in the contract
 * @param key whether it is part of the row's natural key, which a void row needs too
 * @param cell the cell's text as in the contract, empty when missing
 */
record Column<T>(String name, boolean key, Form form, Function<Row<T>, String> cell) {
    /** What kind of value a column holds, where clinics spell it in their own ways. */
    enum Form {
        TEXT,
        DEFAULTED,
        DECIMAL,
        ANSWER,
        SKIN,
        LIST
    }

    static final List<Column<Registered>> PATIENTS = List.of(
            key("patient_id", Form.TEXT, Row::patientId),
            of("fitzpatrick", Form.SKIN, row -> number(row.value().fitzpatrick())),
            of("birth_year", Form.TEXT, row -> number(row.value().birthYear())),
            of("sex", Form.TEXT, row -> row.value().sex()),
            of("research_consent", Form.ANSWER, row -> answer(row.value().consent())));

    static final List<Column<Session>> SESSIONS = List.of(
            key("patient_id", Form.TEXT, Row::patientId),
            key("session_date", Form.TEXT, row -> row.value().date().toString()),
            of("modality", Form.TEXT, row -> row.value().modality().code()),
            key("body_site", Form.DEFAULTED, row -> row.value().bodySite().code()),
            key("side", Form.DEFAULTED, row -> row.value().side().code()),
            of("adjunct", Form.DEFAULTED, row -> list(row.value().adjuncts(), "+")),
            of("device", Form.TEXT, row -> row.value().needling().device()),
            of(
                    "needle_depth_mm",
                    Form.DECIMAL,
                    row -> number(row.value().needling().depthMm())),
            of("passes", Form.TEXT, row -> number(row.value().needling().passes())),
            of(
                    "rf_energy_mj",
                    Form.DECIMAL,
                    row -> number(row.value().needling().rfEnergyMj())),
            of("duration_min", Form.TEXT, row -> number(row.value().durationMinutes())),
            of("active_acne", Form.ANSWER, row -> answer(row.value().activeAcne())),
            of(
                    "isotretinoin_stopped",
                    Form.TEXT,
                    row -> row.value()
                            .isotretinoinStopped()
                            .map(Object::toString)
                            .orElse("")),
            of("pain", Form.DECIMAL, row -> number(row.value().recovery().pain())),
            of("downtime_days", Form.TEXT, row -> number(row.value().downtimeDays())),
            of("erythema_days", Form.TEXT, row -> number(row.value().recovery().erythemaDays())),
            of(
                    "adverse_events",
                    Form.LIST,
                    row -> row.value()
                            .adverseEvents()
                            .map(events -> list(events, "|"))
                            .orElse("")),
            of("cost", Form.DECIMAL, row -> number(row.value().cost())),
            of("currency", Form.TEXT, row -> row.value().currency()),
            of("operator_id", Form.TEXT, row -> row.value().procedure().operatorId()));

    static final List<Column<Rating>> RATINGS = List.of(
            key("patient_id", Form.TEXT, Row::patientId),
            key("assessed_on", Form.TEXT, row -> row.value().date().toString()),
            key("scar_type", Form.TEXT, row -> row.value().scarType().code()),
            key("instrument", Form.TEXT, row -> row.value().instrument()),
            of("score", Form.DECIMAL, row -> Points.write(row.value().score())),
            key("body_site", Form.DEFAULTED, row -> row.value().bodySite().code()),
            key("side", Form.DEFAULTED, row -> row.value().side().code()),
            key("rater_id", Form.TEXT, row -> row.value().raterId()),
            key("rater_role", Form.DEFAULTED, row -> row.value().raterRole().code()));

    /** The same columns and the one that a correction needs besides. */
    static <T> List<Column<T>> withStatus(List<Column<T>> columns) {
        return Stream.concat(
                        columns.stream(),
                        Stream.of(Column.<T>key(
                                "record_status", Form.DEFAULTED, row -> row.isVoid() ? "void" : "active")))
                .toList();
    }

    private static <T> Column<T> of(String name, Form form, Function<Row<T>, String> cell) {
        return new Column<>(name, false, form, cell);
    }

    private static <T> Column<T> key(String name, Form form, Function<Row<T>, String> cell) {
        return new Column<>(name, true, form, cell);
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse("");
    }

    private static String answer(Optional<Answer> answer) {
        return answer.map(Coded::code).orElse("");
    }

    private static String list(Collection<? extends Coded> words, String joint) {
        return words.isEmpty() ? "none" : words.stream().map(Coded::code).collect(Collectors.joining(joint));
    }
}
