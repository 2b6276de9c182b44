package org.scarline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Kind;
import org.scarline.disk.Json;
import org.scarline.disk.UndatedWorkbook;
import org.scarline.ingest.check.ColumnTable;
import org.scarline.ingest.check.ColumnTable.Described;
import org.scarline.ingest.check.ColumnTable.Need;
import org.scarline.reference.ReferenceFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes empty sheets to fill in, and what they must hold for programs, from the columns that are checked. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Writes empty sheets (CSV and Excel) with an example row, and a Table Schema of each.")
final class TemplateCommand implements Callable<Integer> {
    private static final int ROWS = 1_000;
    private static final int LONGEST_LIST = 255;
    private static final Map<String, String> EXAMPLES = Map.of(
            "patient_id", "EXAMPLE",
            "fitzpatrick", "3",
            "birth_year", "1990",
            "session_date", "2026-01-05",
            "assessed_on", "2026-01-05",
            "modality", "standard",
            "scar_type", "rolling",
            "instrument", "goodman_baron_grade",
            "score", "3",
            "record_status", "void");

    private final Host host;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write to")
    private Path out = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ClosedPlaces closed = new ClosedPlaces();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TemplateCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        var overlap = closed.holding("--out", out, data.folder());
        if (overlap.isPresent()) {
            spec.commandLine().getErr().println("could not start: " + overlap.get());
            return Commands.NOT_STARTED;
        }
        var instruments = ReferenceFolder.in(host.disk(), data.folder()).instruments();
        for (var kind : Kind.values()) {
            var columns = ColumnTable.of(kind, instruments);
            host.disk().write(out.resolve(kind.code() + ".csv"), csv(columns));
            host.disk().write(out.resolve(kind.code() + ".schema.json"), schema(columns));
        }
        host.disk().write(out.resolve("template.xlsx"), workbook(instruments));
        spec.commandLine().getOut().println("done: 3 sheets as CSV and in template.xlsx, 3 schemas in " + out);
        return Commands.DONE;
    }

    /** The example is a void row, so that it is no patient where someone leaves it in. */
    private static String csv(List<Described> columns) {
        var names = columns.stream().map(Described::name).collect(Collectors.joining(","));
        var example = columns.stream().map(TemplateCommand::example).collect(Collectors.joining(","));
        return names + "\n" + example + "\n";
    }

    private static String example(Described column) {
        return EXAMPLES.getOrDefault(column.name(), "");
    }

    private static String schema(List<Described> columns) {
        var schema = Json.object().put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        var fields = schema.putArray("fields");
        for (var column : columns) {
            var field = fields.addObject()
                    .put("name", column.name())
                    .put(
                            "type",
                            column.type() == ColumnTable.Type.DAY
                                    ? "date"
                                    : column.type() == ColumnTable.Type.NUMBER ? "number" : "string");
            if (column.need() == Need.REQUIRED || !column.words().isEmpty()) {
                var constraints = field.putObject("constraints");
                if (column.need() == Need.REQUIRED) {
                    constraints.put("required", true);
                }
                if (!column.words().isEmpty()) {
                    column.words().forEach(constraints.putArray("enum")::add);
                }
            }
        }
        var missing = schema.putArray("missingValues");
        List.of("", "NA", "N/A", "null", "-99", "UNK").forEach(missing::add);
        return Json.text(schema);
    }

    private static byte[] workbook(Instruments instruments) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "ScarLine", "1.0")) {
            for (var kind : Kind.values()) {
                var sheet = book.newWorksheet(kind.code());
                var columns = ColumnTable.of(kind, instruments);
                for (var place = 0; place < columns.size(); place++) {
                    var column = columns.get(place);
                    sheet.value(0, place, column.name());
                    sheet.style(0, place).bold().set();
                    sheet.value(1, place, example(column));
                    var list = String.join(",", column.words());
                    if (!list.isEmpty() && list.length() <= LONGEST_LIST) {
                        sheet.range(1, place, ROWS, place).validateWithListByFormula("\"" + list + "\"");
                    }
                }
            }
        }
        return UndatedWorkbook.of(bytes.toByteArray());
    }
}
