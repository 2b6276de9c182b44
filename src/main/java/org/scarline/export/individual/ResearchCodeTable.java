package org.scarline.export.individual;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Patients' codes for research: random, the same in every set, and of no patient's doing. Owns {@code research_code}. */
public final class ResearchCodeTable {
    /** Without letters that are taken for digits. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    private final JdbcTemplate database;
    private final SecureRandom chance = new SecureRandom();

    public ResearchCodeTable(JdbcTemplate database) {
        this.database = database;
    }

    /** The codes of patients by their numbers; those without one get one. Call in a transaction. */
    Map<Integer, String> codes(Collection<Integer> patients) {
        var codes = new HashMap<Integer, String>();
        RowCallbackHandler put = row -> codes.put(row.getInt(1), row.getString(2));
        database.query("SELECT patient, code FROM research_code", put);
        var taken = new HashSet<>(codes.values());
        for (var patient : patients) {
            if (!codes.containsKey(patient)) {
                var code = fresh();
                while (!taken.add(code)) {
                    code = fresh();
                }
                codes.put(patient, code);
                database.update("INSERT INTO research_code (patient, code) VALUES (?, ?)", patient, code);
            }
        }
        return codes;
    }

    private String fresh() {
        var code = new StringBuilder("S");
        for (var sign = 0; sign < LENGTH; sign++) {
            code.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** Forgets patients who are no longer there. */
    public void forgetStrangers() {
        database.update("DELETE FROM research_code WHERE patient NOT IN (SELECT number FROM patient)");
    }
}
