package org.scarline.ingest.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.scarline.clinic.Answer;
import org.scarline.clinic.Kind;
import org.scarline.clinic.PatientKey;
import org.scarline.ingest.csv.Judge;
import org.scarline.ingest.voice.Voices;
import org.scarline.rows.Row;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** Checks the records of one file. Not for several threads. */
public final class RowCheck implements Judge {
    /** Checks one kind of row, whose patient is known already. */
    interface KindCheck {
        /** A row that counts only when no problem was noted. */
        Row row(PatientKey patient, CellReader cells, Status status);
    }

    /** Whether a row says something, or removes what an earlier one said. */
    enum Status implements org.scarline.clinic.Coded {
        ACTIVE,
        VOID
    }

    private final CellReader cells;
    private final String site;
    private final Voices.Voice voice;
    private final KindCheck kind;
    private final CodeList<Status> statuses;
    private final List<Column> telling;
    private String lastSite = "";
    private PatientKey lastPatient = new PatientKey("", "");

    /** The same for a file that lies in no folder of a site. */
    public RowCheck(Header header, Rules rules, String site, LocalDate firstSeen) {
        this(header, rules, site, Voices.Voice.ANYBODY, firstSeen);
    }

    /**
     * @param site of rows that name none
     * @param voice which sites rows may name
     * @param firstSeen the day the file was first seen: nothing in it can be later
     */
    public RowCheck(Header header, Rules rules, String site, Voices.Voice voice, LocalDate firstSeen) {
        var profile = rules.profile();
        this.cells = new CellReader(header, profile, firstSeen);
        this.site = site;
        this.voice = voice;
        this.statuses = CodeList.of(Status.class, Column.RECORD_STATUS, profile);
        this.telling = telling(header.kind());
        this.kind = switch (header.kind()) {
            case PATIENTS -> new PatientCheck(profile);
            case SESSIONS -> new SessionCheck(profile);
            case RATINGS -> new RatingCheck(profile, rules.instruments());
        };
    }

    /** What a record of the header's width turns out to be. */
    public Checked check(List<String> record) {
        cells.record().open(record);
        var patient = patient(site(), cells.requiredName(Column.PATIENT_ID));
        var status = cells.word(Column.RECORD_STATUS, statuses, Status.ACTIVE);
        var row = kind.row(patient, cells, status);
        var said = cells.record();
        return said.problems().isEmpty()
                ? new Checked.Valid(row, said.unusual())
                : new Checked.Invalid(said.problems(), said.due());
    }

    /** Rows of one patient often follow each other. */
    private PatientKey patient(String named, String id) {
        if (!lastPatient.id().equals(id) || !lastPatient.site().equals(named)) {
            lastPatient = new PatientKey(named, id);
        }
        return lastPatient;
    }

    @Override
    public boolean isValid(List<String> record) {
        return check(record) instanceof Checked.Valid;
    }

    /** Whether a column that only such a row has, a day or a word of a list, holds what it takes. */
    @Override
    public boolean isMeant(List<String> record) {
        var wrong = check(record) instanceof Checked.Invalid invalid
                ? invalid.problems().stream().map(Problem::column).toList()
                : List.<String>of();
        return telling.stream().anyMatch(column -> !cells.text(column).isEmpty() && !wrong.contains(column.code()));
    }

    private static List<Column> telling(Kind kind) {
        return switch (kind) {
            case PATIENTS -> List.of(Column.FITZPATRICK, Column.BIRTH_YEAR);
            case SESSIONS -> List.of(Column.SESSION_DATE, Column.MODALITY);
            case RATINGS -> List.of(Column.ASSESSED_ON, Column.SCAR_TYPE, Column.INSTRUMENT);
        };
    }

    private String site() {
        var own = cells.text(Column.SITE_ID);
        if (own.isEmpty()) {
            return site;
        }
        if (!own.equals(lastSite)) {
            if (!Voices.isSite(own)) {
                cells.refuse(
                        Code.UNKNOWN_CODE, Column.SITE_ID, "takes 1 to 64 letters, digits, dots, dashes, underscores");
                return site;
            }
            if (!voice.maySpeakFor(own)) {
                cells.refuse(
                        Code.FOREIGN_SITE,
                        Column.SITE_ID,
                        "the folder %s speaks for its own site alone, unless --speaks-for lets it"
                                .formatted(voice.folder()));
                return site;
            }
            lastSite = own;
        }
        return lastSite;
    }

    static CodeList<Answer> answers(Column column, SourceProfile profile) {
        return CodeList.of(
                Map.of(
                        "yes",
                        Answer.YES,
                        "y",
                        Answer.YES,
                        "true",
                        Answer.YES,
                        "1",
                        Answer.YES,
                        "no",
                        Answer.NO,
                        "n",
                        Answer.NO,
                        "false",
                        Answer.NO,
                        "0",
                        Answer.NO,
                        "unknown",
                        Answer.UNKNOWN),
                List.of("yes", "no", "unknown"),
                column,
                profile);
    }
}
