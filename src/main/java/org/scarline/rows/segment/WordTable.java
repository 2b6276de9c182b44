package org.scarline.rows.segment;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.BitSet;
import org.scarline.clinic.Coded;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Words and texts, and the numbers that stand for them in rows. Owns {@code word}. */
public final class WordTable {
    private final JdbcTemplate database;
    private final Object2IntOpenHashMap<Object> numbers = new Object2IntOpenHashMap<>();
    private final Int2ObjectOpenHashMap<String> texts = new Int2ObjectOpenHashMap<>();
    private int last;
    private boolean isRead;

    public WordTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Forgets what is kept in memory: a transaction that was rolled back may have written it. */
    public void forget() {
        numbers.clear();
        texts.clear();
        last = 0;
        isRead = false;
    }

    /** The number of a word of a closed list. */
    long number(Coded word) {
        var number = numbers.getInt(word);
        if (number == 0) {
            number = (int) number(word.code());
            numbers.put(word, number);
        }
        return number;
    }

    /** The number of a text; a new one gets the next, in the running transaction. */
    public long number(String text) {
        read();
        var number = numbers.getInt(text);
        if (number == 0) {
            number = last + 1;
            database.update("INSERT INTO word (number, text) VALUES (?, ?)", number, text);
            put(number, text);
        }
        return number;
    }

    /**
     * Takes out texts that no row has any more: a device's or a rater's name may be that of a person; in the running
     * transaction.
     *
     * @param used the numbers that rows have
     */
    public void keep(BitSet used) {
        read();
        var unused = texts.keySet()
                .intStream()
                .filter(number -> !used.get(number))
                .mapToObj(number -> new Object[] {number})
                .toList();
        database.batchUpdate("DELETE FROM word WHERE number = ?", unused);
        forget();
    }

    /** Throws {@link IllegalStateException} when no text has that number. */
    String text(long number) {
        read();
        var text = texts.get((int) number);
        if (text == null) {
            throw new IllegalStateException("no word has the number %d".formatted(number));
        }
        return text;
    }

    private void read() {
        if (!isRead) {
            RowCallbackHandler put = row -> put(row.getInt(1), row.getString(2));
            database.query("SELECT number, text FROM word", put);
            isRead = true;
        }
    }

    private void put(int number, String text) {
        numbers.put(text, number);
        texts.put(number, text);
        last = Math.max(last, number);
    }
}
