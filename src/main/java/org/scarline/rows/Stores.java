package org.scarline.rows;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.PatientRows;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.Figures;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.SourceFile.Judged;
import org.scarline.rows.patient.MarkTable;
import org.scarline.rows.patient.PatientTable;
import org.scarline.rows.patient.WithdrawnTable;

/** The tables of stored rows and their ledger, for whoever needs several of them. */
public record Stores(
        LedgerTable ledger,
        RejectTable rejects,
        PatientTable patients,
        StoredRowsTable rows,
        MarkTable marks,
        WithdrawnTable withdrawn) {

    private static final int PATIENTS_AT_ONCE = 500;

    /** A loaded file that is to be judged anew. */
    public record Again(SourceFile file, Judged with) {}

    /**
     * Enters what arrived, all of it or nothing. A greater name can make a file's rows outrank others of the same day.
     *
     * @param again files of which all is taken back, to be loaded again
     */
    public void take(LedgerTable.Entries entries, List<Again> again) {
        ledger.inTransaction(() -> {
            ledger.enter(entries);
            again.forEach(each -> judgeAgain(each.file(), each.with()));
            for (var file : entries.renamed()) {
                file.kind().ifPresent(kind -> marks.markAgain(rows.patientsOf(kind, file.number())));
            }
        });
    }

    /** The number of each of some patients, of whom there may be new ones; call in a transaction. */
    public int[] numbers(List<PatientKey> patients) {
        return this.patients.numbers(patients);
    }

    /** Appends rows of one kind, marks their patients as changed and counts what the rows hold; call in a transaction. */
    public Figures append(Kind kind, Collection<NumberedRow> added) {
        var figures = rows.append(kind, added);
        var first = new Int2LongOpenHashMap();
        first.defaultReturnValue(Long.MAX_VALUE);
        for (var row : added) {
            if (row.line() < first.get(row.patient())) {
                first.put(row.patient(), row.line());
            }
        }
        marks.mark(first);
        return figures;
    }

    /**
     * What the rows of a file that is loaded to its end are beside the others of their patients; call in a transaction, and ask
     * in it too what is gone.
     *
     * @param last the file before it, which may be of everything as it is itself
     */
    public Counts.Beside beside(SourceFile file, Optional<SourceFile> last) {
        var kind = file.kind().orElseThrow();
        var fates = new Fates(file.firstLine());
        var unrepeated = new Unrepeated(
                file.number(), last.stream().mapToInt(SourceFile::number).findFirst());
        var precedence = ledger.precedence();
        var patients = new TreeSet<>(rows.patientsOf(kind, file.number()));
        settle(patients, each -> {
            each.settle(precedence, fates);
            each.compare(kind, unrepeated);
        });
        return new Counts.Beside(fates.counts().getOrDefault(file.number(), Counts.Rows.NONE), () -> {
            var others = new TreeSet<>(
                    last.map(each -> rows.patientsOf(kind, each.number())).orElse(Set.of()));
            others.removeAll(patients);
            settle(others, each -> {
                each.settle(precedence, new Fates(Long.MAX_VALUE));
                each.compare(kind, unrepeated);
            });
            return unrepeated.gone();
        });
    }

    private void settle(Collection<Integer> patients, Consumer<PatientVersions> settle) {
        var gap = Math.max(4, rows.segments());
        var near = new TreeSet<Integer>();
        for (var patient : patients) {
            if (near.size() == PATIENTS_AT_ONCE || (!near.isEmpty() && patient - near.last() > gap)) {
                settleNear(near, settle);
                near.clear();
            }
            near.add(patient);
        }
        settleNear(near, settle);
    }

    private void settleNear(SortedSet<Integer> near, Consumer<PatientVersions> settle) {
        if (!near.isEmpty()) {
            var found = rows.between(near.first(), near.last());
            near.stream().flatMap(each -> Stream.ofNullable(found.get(each))).forEach(settle);
        }
    }

    /** Merges the smallest segments where there are many, so that a patient's rows lie in few places; call in a transaction. */
    public void mergeSegments() {
        rows.mergeSmall();
    }

    /** Forgets what is kept in memory of the tables: a transaction that was rolled back may have written it. */
    public void forget() {
        patients.forget();
        rows.forget();
        marks.forget();
        withdrawn.forget();
    }

    /**
     * Takes back all that was loaded of a file, as if it had never been taken in, and enters why; call in a transaction.
     */
    public void putAside(SourceFile file, Problem why) {
        takeBack(file);
        ledger.replace(file.refused(why));
    }

    /**
     * Takes a file back for good, whatever it was: the earlier versions of its rows stand again, and its content is not
     * loaded from its site any more.
     */
    public void retract(SourceFile file) {
        ledger.inTransaction(() -> {
            if (file.kind().isPresent()) {
                takeBack(file);
            }
            ledger.replace(file.refused(Problem.of(Code.RETRACTED, "it was taken back (scarline retract)")));
        });
    }

    /** Lets a file in: one that is held is loaded by the next night, one that was taken back when it lies in the inbox. */
    public void accept(SourceFile file) {
        ledger.inTransaction(() -> {
            if (file.isHeld()) {
                ledger.loadAgain(file.again(file.judged()));
            } else {
                ledger.replace(file.letIn());
            }
        });
    }

    private void judgeAgain(SourceFile file, Judged now) {
        takeBack(file);
        ledger.loadAgain(file.again(now));
    }

    private void takeBack(SourceFile file) {
        var kind = file.kind().orElseThrow();
        var concerned = rows.patientsOf(kind, file.number());
        rows.removeFile(kind, file.number());
        rejects.remove(file);
        marks.markAgain(concerned);
    }

    /**
     * Takes out a patient for good: rows, marks, what was rejected, the patient's number. Gives back the mark that keeps
     * files from bringing the patient back, and the number if there was one; call in a transaction.
     */
    public Withdrawn withdraw(PatientKey patient) {
        var number = patients.number(patient);
        var mark = withdrawn.add(patient);
        number.ifPresent(each -> {
            rows.removePatient(each);
            marks.remove(List.of(each));
            patients.remove(List.of(each));
        });
        var redacted = 0L;
        for (var file : ledger.all()) {
            redacted += rejects.redact(file, raw -> withdrawn.isNamed(file.site(), raw));
        }
        return new Withdrawn(mark, number, redacted);
    }

    /** Patients who withdrew by these marks, and are there all the same: a database that was put back is older. */
    public List<PatientKey> returned(Collection<String> marks) {
        var found = new ArrayList<PatientKey>();
        patients.each(patient -> {
            if (withdrawn.isAmong(patient, marks)) {
                found.add(patient);
            }
        });
        return found;
    }

    /**
     * What was taken out of the tables.
     *
     * @param number of the patient, empty where there were no rows
     * @param rejects rejected lines whose text was removed
     */
    public record Withdrawn(String mark, Optional<Integer> number, long rejects) {}

    /** The patients whose outcomes are out of date. */
    public ChangedPatients changed() {
        return new ChangedPatients(this);
    }

    /** Hands over every patient's number and rows in force, in the order of the numbers. */
    public void each(BiConsumer<Integer, PatientRows> consumer) {
        var precedence = ledger.precedence();
        for (var first = 1; first <= patients.last(); first += PATIENTS_AT_ONCE) {
            rows.between(first, first + PATIENTS_AT_ONCE - 1).forEach((number, versions) -> {
                var found = versions.settle(precedence, new Fates(Long.MAX_VALUE));
                if (found.keys() > found.voided()) {
                    consumer.accept(number, found);
                }
            });
        }
    }

    /** A patient's rows in force; empty where that site never sent this id, or took back all it sent. */
    public Optional<PatientRows> find(PatientKey patient) {
        return patients.number(patient)
                .map(number -> rows.between(number, number).get(number))
                .map(versions -> versions.settle(ledger.precedence(), new Fates(Long.MAX_VALUE)))
                .filter(found -> found.keys() > found.voided());
    }
}
