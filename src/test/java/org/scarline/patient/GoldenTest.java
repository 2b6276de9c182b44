package org.scarline.patient;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.Golden;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Run;
import org.scarline.derive.PatientBuilder;
import org.scarline.derive.PatientText;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.report.table.Table;
import org.scarline.report.words.ReportContext;
import org.scarline.results.Quality;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultSchema;
import org.scarline.results.Results;
import org.scarline.runs.Origin;
import org.scarline.runs.RunRows;

/**
 * Patients' rows, the cohort's results and the day of each consultation, and every word of the pages that come of them.
 * A line of {@code days.txt} names a patient, the day counted as in the rows, and perhaps another scale.
 */
final class GoldenTest {
    private static final String GRADE = "goodman_baron_grade";

    static Stream<Golden> cases() throws IOException {
        return Golden.of("patient");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rowsBecomeThePagesThatAreExpected(Golden golden) throws IOException {
        var results = new Results(new TableFolder(Disk.local(), golden.input()).read(ResultSchema.TABLE));
        var patients = PatientText.read(golden.input("patients.txt")).stream()
                .collect(Collectors.toMap(PatientText::name, each -> each));
        var pages = new StringBuilder();
        for (var line : golden.input("days.txt").lines().toList()) {
            var words = List.of(line.split(" ", -1));
            var patient = Optional.ofNullable(patients.get(words.get(0))).orElseThrow();
            var scale = words.size() > 2 ? words.get(2) : GRADE;
            pages.append("== ").append(line).append('\n');
            pages.append(text(page(patient, Integer.parseInt(words.get(1)), scale, results)));
        }
        golden.expects(Map.of("pages.txt", pages.toString()));
    }

    private static PatientPage page(PatientText patient, int day, String scale, Results results) {
        var date = LocalDate.ofEpochDay(PatientBuilder.dayOf(day));
        var instruments = PatientBuilder.instruments();
        var context = ReportContext.of(
                new Run(date, "0".repeat(64), "0.1.0"),
                instruments,
                Origin.CLINIC,
                new RunRows(results, List.of(), List.of(), List.of(), List.of(), Quality.NONE),
                new RatedBy(scale, RaterRole.CLINICIAN.code()),
                Optional.empty());
        var status = PatientStatus.of(patient.rows(), instruments.get(scale), RaterRole.CLINICIAN, date);
        return PatientPage.of(
                new PatientKey(patient.site(), patient.name()), "North clinic", new Words(context, status));
    }

    private static String text(PatientPage page) {
        var text = new StringBuilder();
        var heading = page.heading();
        Stream.of(heading.title(), heading.clinic(), heading.subtitle(), heading.asOf())
                .forEach(line -> text.append(line).append('\n'));
        page.tiles()
                .forEach(tile -> text.append("[%s] %s | %s | %s"
                                .formatted(tile.label(), tile.value(), tile.detail(), tile.caveat())
                                .strip())
                        .append('\n'));
        text.append("picture: ").append(page.picture().alt()).append('\n');
        text.append("note: ").append(page.picture().note()).append('\n');
        page.flags()
                .forEach(flag -> text.append("! ")
                        .append(flag.what())
                        .append(' ')
                        .append(flag.details())
                        .append('\n'));
        return text.append(text(page.steps()))
                .append(text(page.visits()))
                .append('\n')
                .toString();
    }

    private static String text(Table table) {
        var lines = Stream.of(
                        Stream.of(table.caption()),
                        Stream.of(
                                table.columns().stream().map(Table.Column::head).collect(Collectors.joining(" | "))),
                        table.rows().stream()
                                .map(row -> row.cells().stream()
                                        .map(Table.Cell::text)
                                        .collect(Collectors.joining(" | "))),
                        Stream.of(table.note()))
                .flatMap(each -> each);
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
}
