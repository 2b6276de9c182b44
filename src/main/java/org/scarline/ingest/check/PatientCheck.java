package org.scarline.ingest.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.scarline.clinic.Answer;
import org.scarline.clinic.Patient;
import org.scarline.clinic.PatientKey;
import org.scarline.rows.Row;
import org.scarline.rows.ledger.Code;

/** Checks patients rows. */
final class PatientCheck implements RowCheck.KindCheck {
    private static final int OLDEST = 120;
    private static final int USUAL_YOUNGEST = 18;
    private static final int USUAL_OLDEST = 65;

    private final CodeList<Integer> fitzpatrick;
    private final CodeList<Answer> consent;

    PatientCheck(SourceProfile profile) {
        this.fitzpatrick = CodeList.of(
                Map.ofEntries(
                        Map.entry("1", 1),
                        Map.entry("2", 2),
                        Map.entry("3", 3),
                        Map.entry("4", 4),
                        Map.entry("5", 5),
                        Map.entry("6", 6),
                        Map.entry("i", 1),
                        Map.entry("ii", 2),
                        Map.entry("iii", 3),
                        Map.entry("iv", 4),
                        Map.entry("v", 5),
                        Map.entry("vi", 6)),
                List.of("1", "2", "3", "4", "5", "6", "I to VI"),
                Column.FITZPATRICK,
                profile);
        this.consent = RowCheck.answers(Column.RESEARCH_CONSENT, profile);
    }

    @Override
    public Row row(PatientKey patient, CellReader cells, RowCheck.Status status) {
        if (status == RowCheck.Status.VOID) {
            return new Row.OfPatient(patient, Optional.empty());
        }
        if (cells.text(Column.FITZPATRICK).isEmpty()
                && cells.text(Column.BIRTH_YEAR).isEmpty()
                && !cells.record().isRefused(Column.FITZPATRICK)
                && !cells.record().isRefused(Column.BIRTH_YEAR)) {
            cells.refuse(
                    Code.MISSING_VALUE,
                    Column.FITZPATRICK,
                    "the row says nothing of a patient; it needs fitzpatrick or birth_year");
        }
        var values = new Patient(
                fitzpatrick(cells),
                birthYear(cells),
                sex(cells),
                cells.word(Column.RESEARCH_CONSENT, consent, Answer.UNKNOWN));
        return new Row.OfPatient(patient, Optional.of(values));
    }

    /** Any word; a number beside it is often an age, as in a column of both. */
    private static String sex(CellReader cells) {
        var sex = cells.lowerCaseName(Column.SEX);
        if (sex.length() > 1 && sex.chars().anyMatch(Character::isDigit)) {
            cells.warn(Column.SEX, "holds a number beside the sex: is it an age?");
        }
        return sex;
    }

    private OptionalInt fitzpatrick(CellReader cells) {
        var text = cells.text(Column.FITZPATRICK);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        var type = fitzpatrick.find(text);
        if (type == null) {
            var code = Numbers.parse(text, '.') == Numbers.BAD ? Code.UNKNOWN_CODE : Code.OUT_OF_RANGE;
            cells.refuse(code, Column.FITZPATRICK, "takes 1 to 6, or I to VI");
            return OptionalInt.empty();
        }
        return OptionalInt.of(type);
    }

    private static OptionalInt birthYear(CellReader cells) {
        var number = cells.number(Column.BIRTH_YEAR, cells.text(Column.BIRTH_YEAR));
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        var now = cells.firstSeen().getYear();
        var year = number.getAsLong() / 1_000_000;
        if (year < now - OLDEST || year > now) {
            cells.refuse(
                    Code.OUT_OF_RANGE, Column.BIRTH_YEAR, "takes years from %d to %d".formatted(now - OLDEST, now));
            return OptionalInt.empty();
        }
        if (number.getAsLong() % 1_000_000 != 0) {
            cells.refuse(Code.OFF_STEP, Column.BIRTH_YEAR, "takes whole numbers");
        }
        if (now - year < USUAL_YOUNGEST || now - year > USUAL_OLDEST) {
            cells.warn(Column.BIRTH_YEAR, "is outside the usual ages of 18 to 65 years");
        }
        return OptionalInt.of((int) year);
    }
}
