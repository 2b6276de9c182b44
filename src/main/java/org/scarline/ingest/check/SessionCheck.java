package org.scarline.ingest.check;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final SessionValue ENERGY = SessionValue.measured(Limits.RF_ENERGY, Session.Builder::rfEnergyMj, "");
    private static final List<Column> COLUMNS = List.of(Column.values());
    private static final Pattern PLUS = Pattern.compile("\\+");
    private static final Pattern BAR = Pattern.compile("[|;]");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final CodeList<BodySite> bodySites;
    private final CodeList<Side> sides;
    private final CodeList<Modality> modalities;
    private final CodeSets<Adjunct> adjuncts;
    private final CodeList<Answer> activeAcne;
    private final CodeList<Answer> isotretinoinTicked;
    private final CodeSets<AdverseEvent> adverseEvents;

    SessionCheck(SourceProfile profile) {
        this.bodySites = CodeList.of(BodySite.class, Column.BODY_SITE, profile);
        this.sides = CodeList.of(Side.class, Column.SIDE, profile);
        this.modalities = CodeList.of(Modality.class, Column.MODALITY, profile);
        this.adjuncts = new CodeSets<>(Adjunct.class, CodeList.of(Adjunct.class, Column.ADJUNCT, profile), PLUS);
        this.activeAcne = RowCheck.answers(Column.ACTIVE_ACNE, profile);
        this.isotretinoinTicked = RowCheck.answers(Column.ISOTRETINOIN_STOPPED, profile);
        this.adverseEvents = new CodeSets<>(
                AdverseEvent.class, CodeList.of(AdverseEvent.class, Column.ADVERSE_EVENTS, profile), BAR);
    }

    @Override
    public Row row(PatientKey patient, CellReader cells, RowCheck.Status status) {
        var date = cells.requiredDate(Column.SESSION_DATE);
        var bodySite = cells.word(Column.BODY_SITE, bodySites, BodySite.FACE);
        var side = cells.word(Column.SIDE, sides, Side.BOTH);
        var key = new Session.Key(bodySite, side, date);
        var values = status == RowCheck.Status.VOID ? Optional.<Session>empty() : Optional.of(session(key, cells));
        return new Row.OfSession(patient, key, values);
    }

    private Session session(Session.Key key, CellReader cells) {
        // The stand-in is the modality that allows more: a wrong word brings one problem, not two.
        var modality = cells.requiredWord(Column.MODALITY, modalities, Modality.RF, Code.UNKNOWN_CODE);
        var session = Session.builder(key, modality)
                .adjuncts(adjuncts.read(Column.ADJUNCT, cells).orElse(Set.of()))
                .activeAcne(answer(cells))
                .isotretinoinStopped(isotretinoinStopped(cells))
                .adverseEvents(adverseEvents.read(Column.ADVERSE_EVENTS, cells))
                .currency(currency(cells));
        setEnergy(session, cells, modality);
        for (var column : COLUMNS) {
            column.ofSession().read(column, cells, modality, session);
        }
        return session.build();
    }

    private static void setEnergy(Session.Builder session, CellReader cells, Modality modality) {
        if (modality == Modality.STANDARD && !cells.text(Column.RF_ENERGY_MJ).isEmpty()) {
            cells.refuse(
                    Code.FIELD_NOT_APPLICABLE,
                    Column.RF_ENERGY_MJ,
                    "only radiofrequency has an energy, modality is standard");
        } else {
            ENERGY.read(Column.RF_ENERGY_MJ, cells, modality, session);
        }
    }

    private Optional<Answer> answer(CellReader cells) {
        return cells.text(Column.ACTIVE_ACNE).isEmpty()
                ? Optional.empty()
                : Optional.of(cells.word(Column.ACTIVE_ACNE, activeAcne, Answer.UNKNOWN));
    }

    /** Some clinics only tick whether it was stopped: such a line is kept, without the day. */
    private Optional<LocalDate> isotretinoinStopped(CellReader cells) {
        var text = cells.text(Column.ISOTRETINOIN_STOPPED);
        if (isotretinoinTicked.find(text) != null) {
            cells.warn(Column.ISOTRETINOIN_STOPPED, "the day of the last intake is expected; kept without one");
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(cells.date(Column.ISOTRETINOIN_STOPPED, text));
    }

    private static String currency(CellReader cells) {
        var currency = cells.text(Column.CURRENCY).toUpperCase(Locale.ROOT);
        if (!currency.isEmpty() && !CURRENCIES.contains(currency)) {
            cells.refuse(Code.UNKNOWN_CODE, Column.CURRENCY, "takes an ISO 4217 code, such as EUR");
        }
        if (currency.isEmpty() && !cells.text(Column.COST).isEmpty()) {
            cells.warn(Column.COST, "has no currency");
        }
        return currency;
    }
}
