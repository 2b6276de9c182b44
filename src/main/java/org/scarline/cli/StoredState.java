package org.scarline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.PatientRows;
import org.scarline.rows.KnownPatientTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The state database, opened for reading only: whoever reads holds the lock meanwhile. */
final class StoredState {
    private static final String NAME = "scarline";

    private final Path state;

    StoredState(Path state) {
        this.state = state;
    }

    static boolean exists(Path state) {
        return Files.isRegularFile(state.resolve(NAME + ".mv.db"));
    }

    Optional<PatientRows> find(PatientKey patient) {
        var url = "jdbc:h2:file:" + state.toAbsolutePath().normalize().resolve(NAME)
                + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE";
        var database =
                new DriverManagerDataSource(url, Configuration.load().property("spring.datasource.username"), "");
        return new KnownPatientTable(new JdbcTemplate(database)).find(patient);
    }
}
