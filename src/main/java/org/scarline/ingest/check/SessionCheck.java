package org.scarline.ingest.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Modality;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;
import org.scarline.rows.Row;
import org.scarline.rows.ledger.Code;

/** Checks sessions rows. */
final class SessionCheck implements RowCheck.KindCheck {
    private static final Pattern PLUS = Pattern.compile("\\+");
    private static final Pattern BAR = Pattern.compile("[|;]");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Words<BodySite> bodySites;
    private final Words<Side> sides;
    private final Words<Modality> modalities;
    private final Words<Adjunct> adjuncts;
    private final Words<Answer> activeAcne;
    private final Words<Answer> isotretinoinTicked;
    private final Words<AdverseEvent> adverseEvents;

    SessionCheck(SourceProfile profile) {
        this.bodySites = Words.of(BodySite.class, Column.BODY_SITE, profile);
        this.sides = Words.of(Side.class, Column.SIDE, profile);
        this.modalities = Words.of(Modality.class, Column.MODALITY, profile);
        this.adjuncts = Words.of(Adjunct.class, Column.ADJUNCT, profile);
        this.activeAcne = RowCheck.answers(Column.ACTIVE_ACNE, profile);
        this.isotretinoinTicked = RowCheck.answers(Column.ISOTRETINOIN_STOPPED, profile);
        this.adverseEvents = Words.of(AdverseEvent.class, Column.ADVERSE_EVENTS, profile);
    }

    @Override
    public Row row(PatientKey patient, Cells cells, RowCheck.Status status) {
        var date = cells.requiredDate(Column.SESSION_DATE);
        var bodySite = cells.word(Column.BODY_SITE, bodySites, BodySite.FACE);
        var side = cells.word(Column.SIDE, sides, Side.BOTH);
        var key = new Session.Key(bodySite, side, date);
        var values = status == RowCheck.Status.VOID ? Optional.<Session>empty() : Optional.of(session(key, cells));
        return new Row.OfSession(patient, key, values);
    }

    private Session session(Session.Key key, Cells cells) {
        // The stand-in is the modality that allows more: a wrong word brings one problem, not two.
        var modality = cells.requiredWord(Column.MODALITY, modalities, Modality.RF, Code.UNKNOWN_CODE);
        return Session.builder(key, modality)
                .adjuncts(list(Column.ADJUNCT, cells, adjuncts, Adjunct.class, PLUS)
                        .orElse(Set.of()))
                .device(cells.name(Column.DEVICE))
                .needleDepthMm(decimal(cells.measure(Column.NEEDLE_DEPTH_MM, modality)))
                .passes(whole(cells.measure(Column.PASSES, modality)))
                .rfEnergyMj(energy(cells, modality))
                .pain(decimal(cells.measure(Column.PAIN, modality)))
                .erythemaDays(whole(cells.measure(Column.ERYTHEMA_DAYS, modality)))
                .operatorId(cells.name(Column.OPERATOR_ID))
                .durationMinutes(whole(cells.measure(Column.DURATION_MIN, modality)))
                .activeAcne(answer(cells))
                .isotretinoinStopped(isotretinoinStopped(cells))
                .downtimeDays(whole(cells.measure(Column.DOWNTIME_DAYS, modality)))
                .adverseEvents(list(Column.ADVERSE_EVENTS, cells, adverseEvents, AdverseEvent.class, BAR))
                .cost(decimal(cells.measure(Column.COST, modality)))
                .currency(currency(cells))
                .build();
    }

    private static Optional<BigDecimal> energy(Cells cells, Modality modality) {
        if (modality == Modality.STANDARD && !cells.text(Column.RF_ENERGY_MJ).isEmpty()) {
            cells.refuse(
                    Code.FIELD_NOT_APPLICABLE,
                    Column.RF_ENERGY_MJ,
                    "only radiofrequency has an energy, modality is standard");
            return Optional.empty();
        }
        return decimal(cells.measure(Column.RF_ENERGY_MJ, modality));
    }

    private Optional<Answer> answer(Cells cells) {
        return cells.text(Column.ACTIVE_ACNE).isEmpty()
                ? Optional.empty()
                : Optional.of(cells.word(Column.ACTIVE_ACNE, activeAcne, Answer.UNKNOWN));
    }

    /** Some clinics only tick whether it was stopped: such a line is kept, without the day. */
    private Optional<LocalDate> isotretinoinStopped(Cells cells) {
        var text = cells.text(Column.ISOTRETINOIN_STOPPED);
        if (isotretinoinTicked.find(text) != null) {
            cells.warn(Column.ISOTRETINOIN_STOPPED, "the day of the last intake is expected; kept without one");
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(cells.date(Column.ISOTRETINOIN_STOPPED, text));
    }

    private static String currency(Cells cells) {
        var currency = cells.text(Column.CURRENCY).toUpperCase(Locale.ROOT);
        if (!currency.isEmpty() && !CURRENCIES.contains(currency)) {
            cells.refuse(Code.UNKNOWN_CODE, Column.CURRENCY, "takes an ISO 4217 code, such as EUR");
        }
        if (currency.isEmpty() && !cells.text(Column.COST).isEmpty()) {
            cells.warn(Column.COST, "has no currency");
        }
        return currency;
    }

    /** Words of a list, joined in one cell; an empty set for {@code none}, empty when nothing is said. */
    private static <E extends Enum<E> & org.scarline.clinic.Coded> Optional<Set<E>> list(
            Column column, Cells cells, Words<E> words, Class<E> list, Pattern joint) {
        var text = cells.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var found = EnumSet.noneOf(list);
        if (!SourceProfile.fold(text).equals("none")) {
            for (var part : joint.split(text, -1)) {
                var word = words.find(part);
                if (word == null) {
                    cells.refuse(Code.UNKNOWN_CODE, column, "none, or " + words.expected());
                    return Optional.empty();
                }
                found.add(word);
            }
        }
        return Optional.of(Collections.unmodifiableSet(found));
    }

    private static Optional<BigDecimal> decimal(OptionalLong millionths) {
        return millionths.isEmpty() ? Optional.empty() : Optional.of(exact(millionths.getAsLong()));
    }

    private static BigDecimal exact(long millionths) {
        return BigDecimal.valueOf(millionths, 6).stripTrailingZeros();
    }

    private static OptionalInt whole(OptionalLong millionths) {
        return millionths.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) (millionths.getAsLong() / 1_000_000));
    }
}
