package org.scarline.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scarline.clinic.Protocol;
import org.scarline.results.Cell;
import org.scarline.results.Quantity;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

/** Why a verdict goes no further than it does, and what must be read with it, in words. */
final class Caveats {
    private final Set<String> words = new LinkedHashSet<>();
    private final ClaimCase matter;
    private final Claim claim;
    private final Cell cell;
    private final Results results;

    private Caveats(ClaimCase matter, Results results) {
        this.matter = matter;
        this.claim = matter.claim();
        this.cell = matter.cell();
        this.results = results;
    }

    static List<String> of(ClaimCase matter, Results results) {
        var limits = new Caveats(matter, results);
        matter.scale().insteadOf().ifPresent(limits::add);
        matter.evidence().ifPresent(limits::ofEvidence);
        unadjusted(matter, results).ifPresent(limits::ofAlikeBaselines);
        return List.copyOf(limits.words);
    }

    /** Patients of two arms who are enough to compare and too alike before treatment to be adjusted; empty where there are none. */
    static Optional<Patients> unadjusted(ClaimCase matter, Results results) {
        return matter.evidence().isEmpty() && matter.claim().estimands().contains("difference_adjusted")
                ? Patients.sideBySide(matter.cell(), results)
                        .filter(both -> both.n() >= matter.claim().minN() && !both.tooFewInAnArm())
                : Optional.empty();
    }

    private void ofAlikeBaselines(Patients both) {
        add(
                "%d against %d patients, nearly all alike before treatment, so that no difference at equal baseline is known"
                        .formatted(both.first().orElseThrow(), both.second().orElseThrow()));
    }

    private void ofEvidence(Evidence evidence) {
        ofSample(evidence);
        ofTest(evidence);
        ofFloor(evidence);
        ofVisits(evidence);
        ofFollowUp();
        ofDesign(evidence);
        ofSkinType();
        ofArms();
        ofRecording(evidence);
    }

    private void ofSample(Evidence evidence) {
        var n = evidence.row().n();
        if (claim.kind() != Verdict.Kind.DESCRIPTIVE && n < claim.minN()) {
            add(n + " patients, " + claim.minN() + " needed");
        }
        if (claim.kind() != Verdict.Kind.DESCRIPTIVE && evidence.patients().tooFewInAnArm()) {
            add("%d patients in the smaller arm, %d needed in each"
                    .formatted(evidence.patients().fewest(), Patients.FEWEST_IN_AN_ARM));
        }
        if (claim.estimands().size() > 1) {
            add("measured by " + evidence.row().key().statistic());
        }
    }

    private void ofTest(Evidence evidence) {
        if (claim.needsMinImprovement() && matter.threshold().isEmpty()) {
            add(cell.instrument() + " declares no " + Claim.MIN_IMPROVEMENT);
        }
        if (claim.needsDetectableChange() && DetectableChange.of(cell, results).isEmpty()) {
            var why = DetectableChange.isAlike(cell, results) ? "all rated twice alike" : "too few rated twice";
            add(why + " before treatment, so that " + Claim.MIN_IMPROVEMENT + " stands for rating error");
        }
        var statistic = evidence.row().key().statistic();
        switch (claim.rule()) {
            case ABOVE, BELOW -> {
                if (evidence.withoutSpread()) {
                    add("all patients alike, so that there is no interval, at most leaning");
                } else if (evidence.always().isEmpty()) {
                    add(statistic + " has no spread beside it");
                }
            }
            case NONE_AT_ALL ->
                add(statistic.replace('_', ' ') + ": " + evidence.row().events().orElse(0));
            case SHOW -> {}
        }
    }

    /** Of how many a mean improvement says nothing, for there was nothing to be gained. */
    private void ofFloor(Evidence evidence) {
        if (evidence.row().statistic().quantity() == Quantity.SCORE && !cell.twoArms()) {
            results.find(cell.statistic("at_floor"))
                    .filter(row -> row.n() > 0)
                    .ifPresent(row -> add("%d of %d patients had the best score before treatment and could not improve"
                            .formatted(row.n(), evidence.row().n())));
        }
    }

    /** Of how many patients the visits leave open whether they had improved by the day; only times have such a row. */
    private void ofVisits(Evidence evidence) {
        results.find(cell.statistic("undetermined"))
                .filter(row -> row.n() > 0)
                .ifPresent(row -> add("visits leave it open for %d of %d patients"
                        .formatted(row.n(), evidence.row().n())));
    }

    private void ofFollowUp() {
        if (!FollowUp.matters(claim)) {
            return;
        }
        if (matter.followUp().isEmpty()) {
            add("follow-up not known, nobody with a baseline is %d days past the last session"
                    .formatted(Protocol.MATURE_DAYS));
        }
        var stated = cell.axis().equals("final")
                ? "only %d of %d eligible patients%s have a final rating, at most leaning"
                : "at most %d of %d eligible patients%s have both ratings, at most leaning";
        matter.followUp().stream()
                .filter(FollowUp::tooFew)
                .forEach(few -> add(stated.formatted(
                        few.evaluated(), few.eligible(), few.arm().equals(Cell.ALL) ? "" : " in arm " + few.arm())));
    }

    private void ofDesign(Evidence evidence) {
        if (cell.twoArms()) {
            var patients = evidence.patients();
            patients.first()
                    .ifPresent(first -> add("%d against %d patients"
                            .formatted(first, patients.second().orElseThrow())));
            add("not randomised: the arms differ in more than the treatment");
            if (cell.axis().equals("final") && cell.population().equals(Cell.ALL)) {
                Harm.byArm(cell.arm(), results).ifPresent(this::add);
            }
            matter.holdingBack().forEach(each -> add(each + ", at most leaning"));
        } else if (cell.measured()) {
            add("no control group, includes regression to the mean");
            ofRegression(evidence);
        }
        switch (cell.axis()) {
            case "sessions" -> add("not a dose response");
            case "landmark" -> add("an association: who had more sessions by then are other patients");
            default -> {}
        }
    }

    /** Of everybody at the end, how much of the improvement that can be. */
    private void ofRegression(Evidence evidence) {
        if (cell.population().equals(Cell.ALL) && cell.scarType().equals(Cell.ALL)) {
            results.find(cell.statistic("regression_to_mean"))
                    .filter(row -> evidence.row().statistic().quantity() == Quantity.SCORE)
                    .ifPresent(row -> add(regression(row, evidence.row())));
        }
    }

    /** Few who happened to be rated alike twice tell no bound. */
    private static String regression(ResultRow most, ResultRow improvement) {
        var points = most.estimate().orElseThrow();
        return points > 0
                ? "regression to the mean is at most %s of the %s %s"
                        .formatted(
                                twoDigits(points),
                                twoDigits(improvement.estimate().orElseThrow()),
                                most.statistic().unit())
                : "all rated twice alike before treatment, so that no bound on regression to the mean is known";
    }

    private static String twoDigits(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }

    /** How much was recorded; what a measured cell's note says stands above in the claim's own words. */
    private void ofRecording(Evidence evidence) {
        if (!cell.measured()) {
            add(evidence.row().note());
        }
        if (CostCurrency.concerns(cell)) {
            Stream.of(cell, cell.at(cell.axis(), ""))
                    .flatMap(each -> results.find(each.statistic("courses_without_cost")).stream())
                    .filter(row -> row.n() > 0)
                    .findFirst()
                    .ifPresent(row -> add(row.n() + " courses left out, the cost of a session is not recorded"));
        }
    }

    /** A share of all patients together may hide an arm on the other side of what is claimed. */
    private void ofArms() {
        if (cell.measured()
                || !cell.arm().equals(Cell.ALL)
                || matter.threshold().isEmpty()
                || !claim.hasSides()) {
            return;
        }
        matter.evidence()
                .ifPresent(evidence -> results.named(evidence.row().statistic().name()).stream()
                        .filter(row -> row.cell().inArm(Cell.ALL).equals(cell)
                                && !row.cell().arm().equals(Cell.ALL))
                        .filter(row -> isAgainst(row, matter.threshold().getAsDouble()))
                        .forEach(row -> add("%s: %s, whole interval on the other side (%d patients)"
                                .formatted(row.cell().arm(), percent(row), row.n()))));
    }

    private boolean isAgainst(ResultRow row, double threshold) {
        return claim.rule() == Claim.Rule.ABOVE
                ? row.ciHigh().isPresent() && row.ciHigh().getAsDouble() < threshold
                : row.ciLow().isPresent() && row.ciLow().getAsDouble() > threshold;
    }

    private static String percent(ResultRow row) {
        return Math.round(100 * row.estimate().orElseThrow()) + " %";
    }

    /** Beside what a skin type gains stands what it risks. */
    private void ofSkinType() {
        if (!cell.measured() || !cell.population().startsWith("fitzpatrick_")) {
            return;
        }
        var safety = Cell.of("safety", "").inPopulation(cell.population());
        add(results.find(safety.statistic("pih_ever"))
                .filter(row -> row.n() > 0)
                .map(row -> "PIH ever in " + row.events().orElse(0) + " of " + row.n() + " patients with a record")
                .orElse("PIH not recorded"));
        if (cell.population().equals("fitzpatrick_4_6")) {
            Harm.bySkin(results).ifPresent(this::add);
        }
    }

    /** A semicolon would part one limit into two when read back. */
    private void add(String limit) {
        if (!limit.isBlank()) {
            words.add(limit.strip().replace("; ", ", ").replace(';', ','));
        }
    }
}
