package org.scarline.runs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;
import org.scarline.disk.Json;
import org.scarline.results.RatedBy;

/**
 * What {@code run.json} says of a run; the only file of a run that holds clock times.
 *
 * @param ratedBy the primary instrument and role that its pages speak of; empty in files of an earlier version
 * @param earlier name of the run that it is compared with; empty for the first
 */
public record RunFile(Run run, Origin origin, RatedBy ratedBy, Optional<String> earlier, Times times, Counts counts) {
    /** The file's name. */
    public static final String NAME = "run.json";

    /** When the night began, and when its report was written. */
    public record Times(Instant started, Instant written) {}

    /** How many files and lines were read, and how many rows came out. */
    public record Counts(long files, long lines, long accepted, long rejected, long results, long verdicts) {}

    /** Puts the file into the run's folder. */
    public void write(Disk disk, Path folder) throws IOException {
        var json = Json.object();
        json.put("run", run.id());
        json.put("cut_off", run.cutOff().toString());
        json.put("digest", run.digest());
        json.put("version", run.version());
        json.put("origin", origin.code());
        json.put("instrument", ratedBy.instrument());
        json.put("rater_role", ratedBy.raterRole());
        earlier.ifPresent(name -> json.put("earlier", name));
        json.put("started", times.started().toString());
        json.put("written", times.written().toString());
        json.put("files", counts.files());
        json.put("lines", counts.lines());
        json.put("accepted", counts.accepted());
        json.put("rejected", counts.rejected());
        json.put("results", counts.results());
        json.put("verdicts", counts.verdicts());
        disk.write(folder.resolve(NAME), Json.text(json));
    }

    /** Adds a field to a run's own file, or replaces it. */
    public static void note(Disk disk, Path folder, String field, String text) throws IOException {
        var file = folder.resolve(NAME);
        var json = Json.object();
        Json.read(disk.text(file)).properties().forEach(each -> json.set(each.getKey(), each.getValue()));
        json.put(field, text);
        disk.write(file, Json.text(json));
    }

    /** Reads a run's own file. Throws {@link IOException} that names the file when there is none or it is cut or foreign. */
    public static RunFile read(Disk disk, Path folder) throws IOException {
        var file = folder.resolve(NAME);
        var text = disk.text(file);
        try {
            return of(Json.read(text));
        } catch (IOException | IllegalArgumentException | DateTimeException cause) {
            throw new IOException(file + " cannot be read", cause);
        }
    }

    private static RunFile of(JsonNode json) throws IOException {
        return new RunFile(
                new Run(
                        LocalDate.parse(json.required("cut_off").asText()),
                        json.required("digest").asText(),
                        json.required("version").asText()),
                Optional.ofNullable(Coded.byCode(Origin.class)
                                .get(json.required("origin").asText()))
                        .orElseThrow(() -> new IOException("unknown origin")),
                new RatedBy(
                        json.path("instrument").asText(),
                        json.path("rater_role").asText()),
                Optional.ofNullable(json.get("earlier")).map(JsonNode::asText),
                new Times(
                        Instant.parse(json.required("started").asText()),
                        Instant.parse(json.required("written").asText())),
                new Counts(
                        json.required("files").asLong(),
                        json.required("lines").asLong(),
                        json.required("accepted").asLong(),
                        json.required("rejected").asLong(),
                        json.required("results").asLong(),
                        json.required("verdicts").asLong()));
    }
}
