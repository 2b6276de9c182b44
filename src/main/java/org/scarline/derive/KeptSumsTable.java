package org.scarline.derive;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Sums over the outcomes that somebody keeps from night to night, with what the outcomes of those who changed since were
 * before. Outcomes, sums and what was before change in transactions that belong together, so that sums less what was
 * before, and what is now, are always the sums over all outcomes. Owns {@code kept_sums} and {@code outcome_before}.
 */
public final class KeptSumsTable {
    /** Where more of all patients changed than one in so many, adding up everybody is quicker. */
    private static final long MANY = 6;

    /** Where more changed since sums were kept than one in so many, keeping other sums is quicker than reading them again. */
    private static final long SOME = 20;

    private static final String REMEMBER = """
            INSERT INTO outcome_before (keeper, patient, record)
            SELECT s.keeper, c.patient, o.record
            FROM changed_patient c
                CROSS JOIN (SELECT DISTINCT keeper FROM kept_sums) s
                LEFT JOIN outcome o ON o.patient = c.patient
            WHERE NOT EXISTS (
                SELECT 1 FROM outcome_before b WHERE b.keeper = s.keeper AND b.patient = c.patient)""";
    private static final String CHANGES = """
            SELECT b.patient, p.site, b.record, o.record
            FROM outcome_before b
                JOIN patient p ON p.number = b.patient
                LEFT JOIN outcome o ON o.patient = b.patient
            WHERE b.keeper = ?
            ORDER BY b.patient""";

    private final JdbcTemplate database;
    private final String keeper;

    private KeptSumsTable(JdbcTemplate database, String keeper) {
        this.database = database;
        this.keeper = keeper;
    }

    /** Those that the tally keeps. */
    public static KeptSumsTable ofTally(JdbcTemplate database) {
        return new KeptSumsTable(database, "tally");
    }

    /** Those that releases keep. */
    public static KeptSumsTable ofReleases(JdbcTemplate database) {
        return new KeptSumsTable(database, "release");
    }

    /** Takes one patient who may have changed. */
    @FunctionalInterface
    public interface Each {
        /** What the patient added to the sums, and what to add now; null where there was, or is, no outcome. */
        void take(int patient, String site, @Nullable StoredOutcome before, @Nullable StoredOutcome now);
    }

    /** Hands over what is kept, piece by piece as it was written; whether anything is. */
    public boolean read(Consumer<Bytes> piece) {
        var pieces = new AtomicInteger();
        RowCallbackHandler hand = row -> {
            pieces.incrementAndGet();
            piece.accept(new Bytes(row.getBytes(1)));
        };
        database.query("SELECT content FROM kept_sums WHERE keeper = ? ORDER BY piece", hand, keeper);
        return pieces.get() > 0;
    }

    /** Hands over everybody whose outcome may have changed since, in the order of the numbers. */
    public void changes(Each each) {
        RowCallbackHandler hand =
                row -> each.take(row.getInt(1), row.getString(2), read(row.getBytes(3)), read(row.getBytes(4)));
        database.query(CHANGES, hand, keeper);
    }

    private static @Nullable StoredOutcome read(byte @Nullable [] record) {
        return record == null ? null : new StoredOutcome(record);
    }

    /**
     * Whether so many changed since the sums were kept that others are worth keeping. Until then these serve on: they are
     * large, and each night takes out and adds again who changed.
     */
    public boolean isOutgrown() {
        var changed = Objects.requireNonNull(
                database.queryForObject("SELECT COUNT(*) FROM outcome_before WHERE keeper = ?", Long.class, keeper));
        return changed * SOME > patients(database);
    }

    /** Keeps other sums, which are those over all outcomes as they are; call in a transaction. */
    public void keep(Iterable<byte[]> pieces) {
        forget();
        var number = 0;
        for (var piece : pieces) {
            database.update("INSERT INTO kept_sums (keeper, piece, content) VALUES (?, ?, ?)", keeper, number++, piece);
        }
    }

    /** Keeps nothing any more: the next sums are made of everybody; call in a transaction. */
    public void forget() {
        database.update("DELETE FROM outcome_before WHERE keeper = ?", keeper);
        database.update("DELETE FROM kept_sums WHERE keeper = ?", keeper);
    }

    /** Forgets all sums, whoever keeps them; call in a transaction. */
    static void forgetAll(JdbcTemplate database) {
        database.update("DELETE FROM outcome_before");
        database.update("DELETE FROM kept_sums");
    }

    /**
     * Remembers the outcomes of all patients that are marked, before they change; where they are many, sums are forgotten
     * instead. Call in a transaction, before anything is derived.
     */
    static void remember(JdbcTemplate database) {
        var changed = database.queryForObject("SELECT COUNT(*) FROM changed_patient", Long.class);
        if (Objects.requireNonNull(changed) * MANY > patients(database)) {
            forgetAll(database);
        } else {
            database.update(REMEMBER);
        }
    }

    /** About how many have an outcome: as many as the greatest of their numbers, for counting reads all of them. */
    private static long patients(JdbcTemplate database) {
        var last = database.queryForObject("SELECT MAX(patient) FROM outcome", Long.class);
        return last == null ? 0 : last;
    }
}
