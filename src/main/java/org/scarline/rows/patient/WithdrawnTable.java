package org.scarline.rows.patient;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.scarline.clinic.PatientKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Patients who withdrew, as keyed marks: no file brings them back, and nobody reads from it who they were. Owns {@code withdrawn}. */
public final class WithdrawnTable {
    private static final String TAB = "\\\\t|\\t";
    private static final Pattern WORDS = Pattern.compile("(?:[\\s,;\"'|]|" + TAB + ")+");
    private static final Pattern CELLS = Pattern.compile("[,;|]|" + TAB);
    private static final Pattern QUOTES = Pattern.compile("^\\s*\"|\"\\s*$");

    private final JdbcTemplate database;
    private final Function<PatientKey, String> mark;
    private Optional<Set<String>> known = Optional.empty();

    /**
     * The table of a database.
     *
     * @param mark a keyed mark of a patient, 64 hexadecimal digits
     */
    public WithdrawnTable(JdbcTemplate database, Function<PatientKey, String> mark) {
        this.database = database;
        this.mark = mark;
    }

    /** Forgets what is kept in memory. */
    public void forget() {
        known = Optional.empty();
    }

    /** All marks, in their order. */
    public List<String> marks() {
        return database.queryForList("SELECT mark FROM withdrawn ORDER BY mark", String.class);
    }

    private Set<String> known() {
        if (known.isEmpty()) {
            known = Optional.of(new HashSet<>(marks()));
        }
        return known.get();
    }

    /** Enters a patient, and gives back the mark; call in a transaction. */
    public String add(PatientKey patient) {
        var made = mark.apply(patient);
        if (!known().contains(made)) {
            database.update("INSERT INTO withdrawn (mark) VALUES (?)", made);
            known().add(made);
        }
        return made;
    }

    /** Whether nobody withdrew. */
    public boolean isEmpty() {
        return known().isEmpty();
    }

    /** Whether a patient withdrew. */
    public boolean holds(PatientKey patient) {
        return !known().isEmpty() && known().contains(mark.apply(patient));
    }

    /** Enters marks that certificates have and a database that was put back has not; call in a transaction. */
    public void addMarks(Collection<String> marks) {
        for (var each : marks) {
            if (known().add(each)) {
                database.update("INSERT INTO withdrawn (mark) VALUES (?)", each);
            }
        }
    }

    /** Whether a patient's mark is one of some. */
    public boolean isAmong(PatientKey patient, Collection<String> marks) {
        return marks.contains(mark.apply(patient));
    }

    /**
     * Whether a line names a patient who withdrew: any of its words or cells as an id of the site, or of a site that it
     * names.
     */
    public boolean isNamed(String site, String line) {
        if (known().isEmpty()) {
            return false;
        }
        var words = new HashSet<>(Arrays.asList(WORDS.split(line)));
        for (var cell : CELLS.split(line, -1)) {
            words.add(QUOTES.matcher(cell).replaceAll("").strip());
        }
        var sites = new HashSet<>(words);
        sites.add(site);
        return words.stream().anyMatch(word -> sites.stream().anyMatch(each -> holds(new PatientKey(each, word))));
    }
}
