package org.scarline.export.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scarline.disk.Disk;
import org.scarline.disk.Json;
import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableSchema;
import org.scarline.export.gate.Figure.Shown;

/** {@code datapackage.json}: a release described by the Data Package standard, version 2. */
final class DataPackage {
    private static final String STANDARD = "https://datapackage.org/profiles/2.0/";

    private final Disk disk;
    private final Path folder;
    private final Release release;

    private DataPackage(Disk disk, Path folder, Release release) {
        this.disk = disk;
        this.folder = folder;
        this.release = release;
    }

    /** The text for a folder whose other files are written. */
    static String of(Disk disk, Path folder, Release release) throws IOException {
        return Json.text(new DataPackage(disk, folder, release).json());
    }

    private ObjectNode json() throws IOException {
        var json = Json.object();
        json.put("$schema", STANDARD + "datapackage.json");
        json.put("name", "scarline-release-" + release.name());
        json.put("title", "Outcomes of microneedling for atrophic acne scars, release " + release.name());
        json.put("version", release.name());
        json.put("description", "Protected: figures are rounded by chance. See README.md and codebook.md.");
        json.putArray("keywords").add("microneedling").add("acne scars").add("aggregates");
        var facts = json.putObject("scarline");
        ReleaseTexts.facts(release).forEach(facts::put);
        resources(json.putArray("resources"));
        return json;
    }

    private void resources(ArrayNode resources) throws IOException {
        resources.add(table(
                "aggregates",
                AggregateSchema.TABLE,
                List.of("population", "instrument", "rater_role", "scar_type", "arm", "axis", "level", "statistic")));
        resources.add(table(
                "summary",
                SummarySchema.TABLE,
                List.of("instrument", "rater_role", "scar_type", "treatment", "sessions")));
        resources.add(file("aggregates-parquet", "aggregates.parquet", "parquet", "application/vnd.apache.parquet"));
        resources.add(file(
                "workbook",
                "release.xlsx",
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        resources.add(file("readme", "README.md", "md", "text/markdown"));
        resources.add(file("codebook", "codebook.md", "md", "text/markdown"));
        resources.add(file("citation", "CITATION.cff", "cff", "text/yaml"));
        resources.add(file("check", "check.R", "R", "text/x-r"));
    }

    private ObjectNode file(String name, String path, String format, String mediaType) throws IOException {
        var resource = Json.object();
        resource.put("name", name);
        resource.put("path", path);
        resource.put("format", format);
        resource.put("mediatype", mediaType);
        var file = folder.resolve(path);
        resource.put("bytes", disk.look(file).orElseThrow().size());
        resource.put("hash", "sha256:" + disk.sha256(file));
        return resource;
    }

    private ObjectNode table(String name, TableSchema<?> table, List<String> key) throws IOException {
        var resource = file(name, table.file(), "csv", "text/csv");
        resource.put("type", "table");
        resource.put("encoding", "utf-8");
        var schema = resource.putObject("schema");
        schema.put("$schema", STANDARD + "tableschema.json");
        var fields = schema.putArray("fields");
        table.columns().forEach(column -> fields.add(field(column, key.contains(column.name()))));
        var missing = schema.putArray("missingValues").addObject();
        missing.put("value", "");
        missing.put("label", "not shown or not applicable: see suppressed");
        var keys = schema.putArray("primaryKey");
        key.forEach(keys::add);
        return resource;
    }

    private static ObjectNode field(TableColumn<?, ?> column, boolean isKey) {
        var field = Json.object();
        field.put("name", column.name());
        field.put("type", type(column.type().name()));
        field.put("description", column.meaning());
        if (!column.unit().isEmpty()) {
            field.put("unit", column.unit());
        }
        if (isKey) {
            // an empty key column says "none is concerned", and is no missing value
            field.putArray("missingValues");
        }
        if (column.name().equals("suppressed")) {
            field.putArray("missingValues");
            var categories = field.putArray("categories");
            for (var shown : Shown.values()) {
                var category = categories.addObject();
                category.put("value", shown.code());
                category.put("label", label(shown));
            }
        }
        return field;
    }

    private static String label(Shown shown) {
        return switch (shown) {
            case YES -> "shown";
            case FEW -> "too few patients";
            case FEW_EVENTS -> "too few patients with it or without it";
            case NOT_REACHED -> "half had not improved within 26 weeks";
        };
    }

    private static String type(String name) {
        return switch (name) {
            case "whole number" -> "integer";
            case "number" -> "number";
            default -> "string";
        };
    }
}
