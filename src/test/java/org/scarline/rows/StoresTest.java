package org.scarline.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Kind;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.database.MemoryDatabase;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.RejectTable.Reject;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Span;
import org.scarline.rows.ledger.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of rows that arrive, are corrected, taken back, retracted or withdrawn: whoever asks reads what stands. */
final class StoresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final PatientKey ANN = new PatientKey("main", "ann");
    private static final PatientKey BO = new PatientKey("main", "bo");

    private JdbcTemplate database = new JdbcTemplate();
    private Stores stores = StoresForTest.of(new JdbcDataSource());

    @BeforeEach
    void migrate() {
        var source = MemoryDatabase.fresh();
        database = new JdbcTemplate(source);
        stores = StoresForTest.of(source);
    }

    /** A rating on a day of January 2026; a score of 0 takes the row back. */
    private static Row rating(PatientKey patient, int day, long score) {
        var by = new Rating.Rater(RaterRole.CLINICIAN, "");
        var key = new Rating.Key(
                BodySite.FACE, Side.BOTH, LocalDate.of(2026, 1, day), ScarType.ROLLING, "goodman_baron_grade", by);
        return new Row.OfRating(patient, key, score == 0 ? Optional.empty() : Optional.of(score));
    }

    /** A file of that day, loaded to its end. */
    private SourceFile load(int asOf, Row... rows) {
        return load("f" + asOf, asOf, rows);
    }

    private SourceFile load(String name, int asOf, Row... rows) {
        var lines = rows.length + 2L;
        var place = new SourceFile.Place("main", name, name, DAY.plusDays(asOf));
        var content = new SourceFile.Content(
                UUID.randomUUID().toString().replace("-", "").repeat(2), 1, lines, Optional.of(Kind.RATINGS), "", "");
        var arrived = SourceFile.arrived(place, content, "", new SourceFile.Notes(DAY, false, false, false, true));
        stores.take(new LedgerTable.Entries(List.of(), List.of(), List.of(arrived), List.of()), List.of());
        var file = stores.ledger().all().stream().reduce((one, other) -> other).orElseThrow();
        stores.ledger().inTransaction(() -> fill(file, rows));
        return file(file.number());
    }

    private void fill(SourceFile file, Row... rows) {
        var numbers = stores.numbers(Arrays.stream(rows).map(Row::patient).toList());
        var numbered = new ArrayList<NumberedRow>();
        for (var i = 0; i < rows.length; i++) {
            numbered.add(new NumberedRow(numbers[i], file.number(), file.lineNumber(2L + i), rows[i]));
        }
        stores.append(Kind.RATINGS, numbered);
        var counts = new Counts(rows.length + 1L, 1, 0, 0, Counts.Rows.undecided(rows.length), 0);
        var end = new Span(1, 0, rows.length + 2L, 1);
        stores.ledger().advance(file, file.progressed(counts, end, Status.LOADED));
    }

    private SourceFile file(int number) {
        return stores.ledger().all().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The scores in force by day, none for a patient without rows. */
    private Map<Integer, Long> scores(PatientKey patient) {
        var scores = new TreeMap<Integer, Long>();
        stores.find(patient)
                .ifPresent(rows ->
                        rows.ratings().forEach(each -> scores.put(each.date().getDayOfMonth(), each.score())));
        return scores;
    }

    private List<Integer> marked() {
        return stores.marks().next(-1, 100).stream().map(each -> each.patient()).toList();
    }

    /** Decides all that is undecided, as the night does. */
    private void decide() {
        stores.ledger().inTransaction(() -> {
            var changed = stores.changed();
            for (var some = changed.next(2); !some.isEmpty(); some = changed.next(2)) {
                changed.done(some);
            }
        });
    }

    private long count(String table) {
        return Objects.requireNonNull(database.queryForObject("SELECT COUNT(*) FROM " + table, Long.class));
    }

    @Test
    void ofTwoVersionsTheOneOfTheLaterDayStandsInWhateverOrderTheyArrive() {
        load(1, rating(ANN, 1, 4), rating(ANN, 2, 4));
        load(3, rating(ANN, 2, 2));
        load(2, rating(ANN, 2, 3), rating(ANN, 3, 1));
        assertThat(scores(ANN)).isEqualTo(Map.of(1, 4L, 2, 2L, 3, 1L));
    }

    @Test
    void everyRowThatArrivesIsNewOrADuplicateOrCorrectsOrIsOutranked() {
        var first = load(2, rating(ANN, 1, 4), rating(ANN, 2, 4), rating(ANN, 3, 4));
        var later = load(3, rating(ANN, 1, 4), rating(ANN, 2, 3), rating(ANN, 3, 0), rating(BO, 1, 2));
        var earlier = load(1, rating(ANN, 1, 1), rating(ANN, 4, 1));
        assertThat(stores.beside(first, Optional.empty()).rows()).isEqualTo(new Counts.Rows(0, 3, 0, 0, 0));
        assertThat(stores.beside(later, Optional.empty()).rows()).isEqualTo(new Counts.Rows(1, 1, 1, 0, 1));
        assertThat(stores.beside(earlier, Optional.empty()).rows()).isEqualTo(new Counts.Rows(0, 1, 0, 1, 0));
        decide();
        assertThat(file(later.number()).counts().rows()).isEqualTo(new Counts.Rows(1, 1, 1, 0, 1));
        assertThat(file(first.number()).counts().rows()).isEqualTo(new Counts.Rows(0, 3, 0, 0, 0));
        assertThat(scores(ANN)).isEqualTo(Map.of(1, 4L, 2, 3L, 4, 1L));
        assertThat(scores(BO)).isEqualTo(Map.of(1, 2L));
    }

    @Test
    void whoTookBackEveryRowIsFoundNoMoreAndHandedToNobody() {
        load(1, rating(ANN, 1, 4), rating(BO, 1, 3));
        load(2, rating(ANN, 1, 0));
        assertThat(stores.find(ANN)).isEmpty();
        assertThat(stores.find(new PatientKey("main", "nobody"))).isEmpty();
        var handed = new TreeMap<Integer, PatientRows>();
        stores.each(handed::put);
        assertThat(handed).hasSize(1).containsOnlyKeys(stores.numbers(List.of(BO))[0]);
        assertThat(handed.values()).allMatch(rows -> rows.ratings().size() == 1);
    }

    @Test
    void aRowsPatientIsMarkedUntilTheRowIsDecided() {
        var patients = new ArrayList<Row>();
        for (var number = 1; number <= 9; number++) {
            patients.add(rating(new PatientKey("main", "p" + number), 1, 3));
        }
        load(1, patients.toArray(Row[]::new));
        assertThat(marked()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        decide();
        assertThat(marked()).isEmpty();
        load(2, rating(new PatientKey("main", "p9"), 2, 1), rating(new PatientKey("main", "p2"), 1, 3));
        assertThat(marked()).containsExactly(2, 9);
        assertThat(stores.changed().next(10))
                .extracting(ChangedPatient::number, ChangedPatient::isToBeDerived)
                .containsExactly(tuple(2, false), tuple(9, true));
    }

    @Test
    void aRetractedFileLeavesTheEarlierVersionsAndIsNamedAsTakenBack() {
        load(1, rating(ANN, 1, 4));
        decide();
        var wrong = load(2, rating(ANN, 1, 1), rating(BO, 1, 1));
        decide();
        stores.retract(wrong);
        assertThat(scores(ANN)).isEqualTo(Map.of(1, 4L));
        assertThat(stores.find(BO)).isEmpty();
        assertThat(file(wrong.number()).isRetracted()).isTrue();
        assertThat(file(wrong.number()).isTaken()).isFalse();
        assertThat(stores.marks().next(-1, 9)).hasSize(2).allMatch(mark -> mark.again());
        stores.accept(file(wrong.number()));
        assertThat(file(wrong.number()).isLetIn()).isTrue();
        assertThat(file(wrong.number()).isTaken()).isFalse();
    }

    @Test
    void aFileThatIsHeldIsLoadedOnceItIsLetIn() {
        var held = load(1, rating(ANN, 1, 4));
        stores.ledger().inTransaction(() -> stores.putAside(held, Problem.of(Code.HELD, "half of its rows are gone")));
        assertThat(stores.find(ANN)).isEmpty();
        assertThat(file(held.number()).isHeld()).isTrue();
        stores.accept(file(held.number()));
        var again = file(held.number());
        assertThat(again.status()).isEqualTo(Status.PENDING);
        assertThat(stores.ledger().pending()).containsExactly(again);
        assertThat(again.firstLine()).isGreaterThan(0);
        stores.ledger().inTransaction(() -> fill(again, rating(ANN, 1, 4)));
        assertThat(scores(ANN)).isEqualTo(Map.of(1, 4L));
    }

    @Test
    void aFileThatIsJudgedAgainIsLoadedUnderNewLines() {
        var first = load(1, rating(ANN, 1, 4));
        load(2, rating(BO, 1, 3));
        var nothing = new LedgerTable.Entries(List.of(), List.of(), List.of(), List.of());
        stores.take(nothing, List.of(new Stores.Again(first, first.judged())));
        var again = file(first.number());
        assertThat(stores.find(ANN)).isEmpty();
        assertThat(again.status()).isEqualTo(Status.PENDING);
        assertThat(again.firstLine()).isGreaterThanOrEqualTo(file(2).endLine());
        assertThat(again.counts().lines()).isZero();
    }

    @Test
    void aGreaterNameMarksThePatientsOfItsRowsAgain() {
        var file = load("a", 1, rating(ANN, 1, 4));
        load("b", 1, rating(ANN, 1, 3));
        decide();
        assertThat(scores(ANN)).isEqualTo(Map.of(1, 3L));
        var renamed = file(file.number()).renamed("c", "c");
        stores.take(new LedgerTable.Entries(List.of(), List.of(renamed), List.of(), List.of()), List.of());
        assertThat(scores(ANN)).isEqualTo(Map.of(1, 4L));
        assertThat(marked()).containsExactly(1);
        assertThat(stores.changed().next(1))
                .allMatch(ChangedPatient::isToBeDerived)
                .hasSize(1);
    }

    @Test
    void whoWithdrewLeavesNoRowNoMarkNoNumberAndNoRejectedLine() {
        var file = load(1, rating(ANN, 1, 4), rating(BO, 1, 3));
        var named = new Reject(4, 20, Problem.of(Code.OUT_OF_RANGE, "score"), "ann,2026-01-09,7");
        var other = new Reject(3, 10, Problem.of(Code.OUT_OF_RANGE, "score"), "bo,2026-01-09,7");
        stores.rejects().insert(file, List.of(other, named));
        var number = stores.patients().number(ANN).orElseThrow();
        var withdrawn = stores.withdraw(ANN);
        assertThat(withdrawn.number()).hasValue(number);
        assertThat(withdrawn.rejects()).isEqualTo(1);
        assertThat(stores.patients().number(ANN)).isEmpty();
        assertThat(stores.find(ANN)).isEmpty();
        assertThat(scores(BO)).isEqualTo(Map.of(1, 3L));
        assertThat(marked()).containsExactly(stores.patients().number(BO).orElseThrow());
        assertThat(count("rating_pack")).isEqualTo(1);
        var texts = new ArrayList<String>();
        stores.rejects().each(file, reject -> texts.add(reject.raw()));
        assertThat(texts).containsExactly("bo,2026-01-09,7", "");
        assertThat(stores.withdrawn().marks()).containsExactly(withdrawn.mark());
        assertThat(stores.withdraw(ANN).number()).isEmpty();
        assertThat(stores.withdrawn().marks()).hasSize(1);
    }

    /** A database that was put back is older than the withdrawal: the patient is there again. */
    @Test
    void whoWithdrewAndIsThereAgainIsFoundByTheMark() {
        load(1, rating(ANN, 1, 4), rating(BO, 1, 3));
        var mark = stores.withdraw(ANN).mark();
        assertThat(stores.returned(List.of(mark))).isEmpty();
        load(2, rating(ANN, 1, 4));
        assertThat(stores.returned(List.of(mark))).containsExactly(ANN);
        assertThat(stores.returned(List.of("0".repeat(64)))).isEmpty();
    }
}
