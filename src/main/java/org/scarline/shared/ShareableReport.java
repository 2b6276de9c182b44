package org.scarline.shared;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.disk.Disk;
import org.scarline.disk.Json;
import org.scarline.disk.table.TableFolder;
import org.scarline.export.release.Aggregate;
import org.scarline.export.release.AggregateSchema;
import org.scarline.report.chart.Chart;
import org.scarline.report.document.Pdf;
import org.scarline.report.document.Templates;
import org.scarline.report.words.Wording;
import org.scarline.results.RatedBy;

/**
 * Writes {@code report.pdf}, {@code index.html} and {@code charts/*.png} from the files of one release, and from nothing
 * else: what is not in the release cannot be in them.
 */
public final class ShareableReport {
    private static final String PACKAGE = "datapackage.json";

    private final Disk disk;
    private final Instruments instruments;
    private final Wording words = Wording.english();

    public ShareableReport(Disk disk, Instruments instruments) {
        this.disk = disk.settled();
        this.instruments = instruments;
    }

    /** What a release says of itself. */
    private record Facts(
            String name, YearMonth month, String version, String protection, String origin, String digest) {}

    /**
     * Makes the report of a release in place of what is at the target, whole or not at all.
     *
     * @param release folder of the release
     * @param primary what is reported on where the release has it, else the measure it begins with
     */
    public void write(Path release, Path target, RatedBy primary) throws IOException {
        var facts = facts(release);
        var aggregates = new TableFolder(disk, release).read(AggregateSchema.TABLE);
        var measure = measure(aggregates, primary);
        var label = instruments.find(measure.instrument()).map(Instrument::label);
        var pictures = new SharedFigures(aggregates, measure, words).all(label.orElse(measure.instrument()));
        var values = values(facts, pictures);
        var part = target.resolveSibling("." + target.getFileName() + ".part");
        disk.remove(part);
        var charts = new HashMap<String, Chart>();
        for (var picture : pictures) {
            charts.put(picture.id(), picture.chart());
            disk.write(
                    part.resolve("charts").resolve(picture.id() + ".png"),
                    picture.image().png());
        }
        var templates = new Templates(words);
        var stamp = new Pdf.Stamp(facts.month().atEndOfMonth(), facts.digest(), facts.version());
        disk.write(part.resolve("report.pdf"), Pdf.write(templates.fill("shared-paper", values), charts, stamp));
        disk.write(part.resolve("index.html"), templates.fill("shared-screen", values));
        disk.remove(target);
        disk.move(part, target);
    }

    private static RatedBy measure(List<Aggregate> aggregates, RatedBy primary) {
        var measures = aggregates.stream()
                .map(row -> row.cell().ratedBy())
                .filter(each -> !each.equals(RatedBy.NONE))
                .distinct()
                .toList();
        return measures.contains(primary) || measures.isEmpty() ? primary : measures.get(0);
    }

    private Facts facts(Path release) throws IOException {
        var described = Json.read(disk.text(release.resolve(PACKAGE)));
        var said = described.path("scarline");
        return new Facts(
                described.path("version").asText(),
                YearMonth.parse(said.path("cut-off month").asText()),
                said.path("version").asText(),
                said.path("protection").asText(),
                said.path("origin").asText(),
                disk.sha256(release.resolve(PACKAGE)));
    }

    private Map<String, Object> values(Facts facts, List<SharedPicture> pictures) {
        var values = new LinkedHashMap<String, Object>();
        values.put("release", Wording.clean(facts.name()));
        values.put("pictures", pictures);
        values.put("protection", Wording.clean(facts.protection()));
        values.put("month", facts.month().toString());
        values.put("synthetic", facts.origin().equals("synthetic") ? words.say("page.synthetic") : "");
        values.put("mark", Pdf.css(words.say("shared.mark")));
        values.put("running", Pdf.css(words.say("shared.footer", facts.name())));
        values.put("number", Pdf.css(words.say("page.number")));
        values.put("of", Pdf.css(words.say("page.of")));
        return values;
    }
}
