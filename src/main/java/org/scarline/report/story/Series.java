package org.scarline.report.story;

import java.util.Locale;
import java.util.List;
import org.scarline.compare.published.Beside;
import org.scarline.compare.published.Verified;

/** Published results and the cohort's beside them, in words. */
public record Series(Story story) {
    private static final int PRINTED_DECIMALS = 2;
    private static final String RESPONDERS = "responders_";

    /** Those that match the cohort in scale, treatment and follow-up. */
    public List<Beside> comparable() {
        return story.rows().published().stream().filter(Beside::comparable).toList();
    }

    /** Those that do not. */
    public List<Beside> others() {
        return story.rows().published().stream()
                .filter(row -> !row.comparable())
                .toList();
    }

    /** Who was treated with what, and what was counted. */
    public String statement(Beside row) {
        return story.say("published.row", Wording.clean(row.study()), treated(row), counted(row));
    }

    /** The treatment, and the scar type where it was one. */
    public String treated(Beside row) {
        var arm = story.comparison(row.arm());
        return row.scarType().isEmpty() || row.scarType().equals(Story.ALL)
                ? arm
                : story.say("published.scars", arm, story.words().name("scar", row.scarType()).toLowerCase(Locale.ROOT));
    }

    /** Mean improvement, or those who met a rule. */
    public String counted(Beside row) {
        return row.statistic().startsWith(RESPONDERS)
                ? story.words().name("rule", row.statistic().substring(RESPONDERS.length()))
                : story.words().name("published.statistic", row.statistic());
    }

    /** How far the published number can be trusted to be the published one. */
    public String provenance(Beside row) {
        return story.words().name("verified", row.verified().code());
    }

    /** Whether the published number was read at its source, as it stands or worked out from what stood there. */
    public boolean isRead(Beside row) {
        return row.verified() != Verified.NO;
    }

    /** How the cohort's figure is written. */
    public Measure measure(Beside row) {
        return row.statistic().startsWith(RESPONDERS) ? Measure.SHARE : story.points(row.instrument());
    }

    /** How the published figure is written: points as they were printed, so that no end of an interval rounds to zero. */
    public Measure asPublished(Beside row) {
        var measure = measure(row);
        return measure.kind() == Measure.Kind.SHARE
                ? measure
                : new Measure(Measure.Kind.AS_PRINTED, measure.word(), PRINTED_DECIMALS);
    }
}
