package org.scarline.ingest.check;

import java.util.HashMap;
import java.util.Optional;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.rows.Row;
import org.scarline.rows.ledger.Code;

/** Checks ratings rows. */
final class RatingCheck implements RowCheck.KindCheck {
    private final CodeList<BodySite> bodySites;
    private final CodeList<Side> sides;
    private final CodeList<ScarType> scarTypes;
    private final CodeList<RaterRole> raterRoles;
    private final CodeList<Optional<Instrument>> instruments;

    RatingCheck(SourceProfile profile, Instruments registry) {
        this.bodySites = CodeList.of(BodySite.class, Column.BODY_SITE, profile);
        this.sides = CodeList.of(Side.class, Column.SIDE, profile);
        this.scarTypes = CodeList.of(ScarType.class, Column.SCAR_TYPE, profile);
        this.raterRoles = CodeList.of(RaterRole.class, Column.RATER_ROLE, profile);
        var byCode = new HashMap<String, Optional<Instrument>>();
        registry.all().forEach(each -> byCode.put(each.code(), Optional.of(each)));
        var codes = registry.all().stream().map(Instrument::code).toList();
        this.instruments = CodeList.of(byCode, codes, Column.INSTRUMENT, profile);
    }

    @Override
    public Row row(PatientKey patient, CellReader cells, RowCheck.Status status) {
        var date = cells.requiredDate(Column.ASSESSED_ON);
        var bodySite = cells.word(Column.BODY_SITE, bodySites, BodySite.FACE);
        var side = cells.word(Column.SIDE, sides, Side.BOTH);
        var scarType = cells.requiredWord(Column.SCAR_TYPE, scarTypes, ScarType.UNSPECIFIED, Code.UNKNOWN_CODE);
        var role = cells.word(Column.RATER_ROLE, raterRoles, RaterRole.CLINICIAN);
        var raterId = cells.name(Column.RATER_ID);
        var instrument = cells.requiredWord(Column.INSTRUMENT, instruments, Optional.empty(), Code.UNKNOWN_INSTRUMENT);
        var score = status == RowCheck.Status.VOID ? Optional.<Long>empty() : score(cells, instrument);
        var code = instrument.map(Instrument::code).orElse("");
        return new Row.OfRating(
                patient, new Rating.Key(bodySite, side, date, scarType, code, new Rating.Rater(role, raterId)), score);
    }

    private static Optional<Long> score(CellReader cells, Optional<Instrument> instrument) {
        var number = cells.number(Column.SCORE, cells.required(Column.SCORE));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var score = number.getAsLong();
        instrument.filter(each -> !takes(each, score)).ifPresent(each -> refuse(cells, each, score));
        return Optional.of(score);
    }

    private static boolean takes(Instrument instrument, long score) {
        return instrument.impossible(score).isEmpty();
    }

    private static void refuse(CellReader cells, Instrument instrument, long score) {
        var within = score >= instrument.lowest() && score <= instrument.highest();
        cells.refuse(within ? Code.OFF_STEP : Code.OUT_OF_RANGE, Column.SCORE, TakenScores.of(instrument));
    }
}
