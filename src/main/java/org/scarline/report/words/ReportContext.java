package org.scarline.report.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Run;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.runs.EarlierRun;
import org.scarline.runs.Origin;
import org.scarline.runs.RunRows;

/**
 * The rows of a run as its report shows them: on which scale, and in which words.
 *
 * @param source where the rows come from
 * @param ratedBy the primary instrument and rater role, as configuration gives them
 * @param earlier the run before this one; empty for the first
 */
public record ReportContext(
        Source source,
        Instruments instruments,
        RunRows rows,
        Wording words,
        RatedBy ratedBy,
        Optional<EarlierRun> earlier) {
    /**
     * Where rows come from.
     *
     * @param origin whether the data are a clinic's or synthetic
     * @param raters what raters are called
     */
    public record Source(Run run, Origin origin, Pseudonyms raters) {}

    public static final String ALL = "all";

    /** The end of an id of a table's second part. */
    private static final Pattern NUMBERED = Pattern.compile("-\\d+$");

    public static final String STANDARD = "standard";
    public static final String RF = "rf";

    /** The two arms that every picture shows. */
    public static final List<String> ARMS = List.of(STANDARD, RF);

    public static ReportContext of(
            Run run,
            Instruments instruments,
            Origin origin,
            RunRows rows,
            RatedBy ratedBy,
            Optional<EarlierRun> earlier) {
        return new ReportContext(
                new Source(run, origin, Pseudonyms.NUMBERS), instruments, rows, Wording.english(), ratedBy, earlier);
    }

    /** The same, with other names for raters. */
    public ReportContext calling(Pseudonyms raters) {
        return new ReportContext(new Source(run(), origin(), raters), instruments, rows, words, ratedBy, earlier);
    }

    public Run run() {
        return source.run();
    }

    public Origin origin() {
        return source.origin();
    }

    /** Code of the primary instrument. */
    public String instrument() {
        return ratedBy.instrument();
    }

    /** Code of its raters' role. */
    public String role() {
        return ratedBy.raterRole();
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** One statistic of the primary instrument among all patients. */
    public Optional<ResultRow> find(String scarType, String arm, String axis, String level, String statistic) {
        return rows.results()
                .find(Cell.of(axis, level)
                        .measuredBy(ratedBy)
                        .ofType(scarType)
                        .inArm(arm)
                        .statistic(statistic));
    }

    /** One statistic of the primary instrument in another population, or rated by others. */
    public Optional<ResultRow> find(
            String population, String role, String arm, String axis, String level, String statistic) {
        return rows.results()
                .find(Cell.of(axis, level)
                        .measuredBy(instrument(), role)
                        .inPopulation(population)
                        .inArm(arm)
                        .statistic(statistic));
    }

    /** One statistic that concerns no instrument. */
    public Optional<ResultRow> practice(String axis, String arm, String level, String statistic) {
        return rows.results().find(Cell.of(axis, level).inArm(arm).statistic(statistic));
    }

    public Optional<Instrument> scale(String code) {
        return instruments.find(code);
    }

    /** Label of an instrument; its code where the registry does not know it. */
    public String label(String code) {
        return scale(code).map(Instrument::label).map(Wording::clean).orElseGet(() -> Wording.clean(code));
    }

    /** An arm in words: a combination by its parts, a start arm as what a course began with. */
    public String arm(String code) {
        if (Arms.isStart(code)) {
            return say("arm.start", arm(Arms.withoutStart(code)));
        }
        return words.find("arm." + code)
                .orElseGet(() -> Arms.parts(code).stream()
                        .map(part -> words.name("arm", part))
                        .collect(Collectors.joining(" + ")));
    }

    /** Two arms held against each other, in words. */
    public String comparison(String code) {
        var arms = Arms.sides(code);
        return arms.size() < 2 ? arm(code) : say("comparison.minus", arm(arms.get(0)), arm(arms.get(1)));
    }

    /** A stage of the flow in words. */
    public String stage(String code) {
        return sentence("stage", code);
    }

    /** Why someone was left out, in words. */
    public String reason(String code) {
        return sentence("reason", code);
    }

    private String sentence(String list, String code) {
        var key = code.toLowerCase(Locale.ROOT).replace(' ', '_');
        return words.find(list + "." + key).orElseGet(() -> {
            var plain = Wording.clean(code).replace('_', ' ');
            return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
        });
    }

    /** How points of an instrument are written: two decimals on short scales, one on long ones. */
    public Measure points(String code) {
        return Measure.points(scale(code), words);
    }

    /** Most that an instrument's score can change by. */
    public double reach(String code) {
        return Measure.reach(scale(code));
    }

    /** The first responder rule of the primary instrument; empty when it has none. */
    public Optional<String> rule() {
        return scale(instrument())
                .flatMap(known -> known.responderRules().stream().findFirst().map(rule -> rule.code()));
    }

    /** The cut-off of the data as readers see a date. */
    public String cutOff() {
        return Numerals.date(run().cutOff());
    }

    /** Who was rated, on which scale and by whom: the first half of every subtitle. */
    public String seen() {
        return say(
                "figure.seen", label(instrument()), words.name("role", role()).toLowerCase(Locale.ROOT));
    }

    /**
     * What stands under a picture: cut-off, run, what was done about missing data, and which rows it shows.
     *
     * @param figure id of the picture
     */
    public String footnote(String figure) {
        var made = origin() == Origin.SYNTHETIC ? say("figure.synthetic") + " " : "";
        var definition = say(figure + ".definition");
        return made + say("figure.footnote", cutOff(), run().id(), definition) + " " + filter(figure);
    }

    /**
     * Which rows of which file a picture or a table shows, in that file's own words.
     *
     * @param shown id of the picture or the table
     */
    public String filter(String shown) {
        var key = "filter." + NUMBERED.matcher(shown).replaceFirst("");
        return say("filter", say(key, Wording.clean(instrument()), role(), rule().orElse("none")));
    }

    /** The estimate, or a dash. */
    public String written(Measure measure, Value value) {
        return orDash(measure.write(value));
    }

    /** The interval, or a dash. */
    public String range(Measure measure, Value value) {
        return orDash(measure.range(value));
    }

    /** The estimate with its interval, or a dash. */
    public String stated(Measure measure, Value value) {
        return withInterval(measure.write(value), measure, value);
    }

    /** The estimate with its unit and its interval, or a dash. */
    public String full(Measure measure, Value value) {
        return withInterval(measure.full(value), measure, value);
    }

    private String withInterval(String estimate, Measure measure, Value value) {
        return estimate.isEmpty() || value.interval().isEmpty()
                ? orDash(estimate)
                : say("table.estimate", estimate, measure.range(value));
    }

    private String orDash(String text) {
        return text.isEmpty() ? say("table.none") : text;
    }
}
