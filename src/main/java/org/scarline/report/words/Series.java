package org.scarline.report.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scarline.compare.published.PublishedComparison;
import org.scarline.compare.published.TypesRated;
import org.scarline.compare.published.Verified;

/** Published results and the cohort's beside them, in words. */
public record Series(ReportContext context) {
    private static final int PRINTED_DECIMALS = 2;
    private static final String RESPONDERS = "responders_";

    /** Those that match the cohort in scale, treatment and follow-up. */
    public List<PublishedComparison> comparable() {
        return context.rows().published().stream()
                .filter(PublishedComparison::comparable)
                .toList();
    }

    /** Those that do not. */
    public List<PublishedComparison> others() {
        return context.rows().published().stream()
                .filter(row -> !row.comparable())
                .toList();
    }

    /** Who was treated with what, and what was counted. */
    public String statement(PublishedComparison row) {
        return context.say("published.row", Wording.clean(row.study()), treated(row), counted(row));
    }

    /** The treatment, and the scar type where it was one. */
    public String treated(PublishedComparison row) {
        var arm = context.comparison(row.arm());
        return row.scarType().isEmpty() || row.scarType().equals(ReportContext.ALL)
                ? arm
                : context.say(
                        "published.scars",
                        arm,
                        context.words().name("scar", row.scarType()).toLowerCase(Locale.ROOT));
    }

    /** Mean improvement, or those who met a rule. */
    public String counted(PublishedComparison row) {
        return row.statistic().startsWith(RESPONDERS)
                ? context.words().name("rule", row.statistic().substring(RESPONDERS.length()))
                : context.words().name("published.statistic", row.statistic());
    }

    /** How far the published number can be trusted to be the published one. */
    public String provenance(PublishedComparison row) {
        return context.words().name("verified", row.verified().code());
    }

    /** Whether the published number was read at its source, as it stands or worked out from what stood there. */
    public boolean isRead(PublishedComparison row) {
        return row.verified() != Verified.NO;
    }

    /** Which studies count responders in patients with one rated scar type, as this cohort does not; empty without one. */
    public Optional<String> unlike() {
        var studies = comparable().stream()
                .filter(row ->
                        row.statistic().startsWith(RESPONDERS) && row.number().typesRated() == TypesRated.ONE)
                .map(row -> Wording.clean(row.study()))
                .distinct()
                .collect(Collectors.joining(", "));
        return studies.isEmpty() ? Optional.empty() : Optional.of(context.say("published.unlike", studies));
    }

    /** How the cohort's figure is written. */
    public Measure measure(PublishedComparison row) {
        return row.statistic().startsWith(RESPONDERS) ? Measure.SHARE : context.points(row.instrument());
    }

    /** How the published figure is written: points as they were printed, so that no end of an interval rounds to zero. */
    public Measure asPublished(PublishedComparison row) {
        var measure = measure(row);
        return measure.kind() == Measure.Kind.SHARE
                ? measure
                : new Measure(Measure.Kind.AS_PRINTED, measure.word(), PRINTED_DECIMALS);
    }
}
