package org.scarline.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scarline.clinic.Instruments;

/** Every verdict, and each outcome verdict repeated in other ways. */
final class SensitivityRun {
    private final Judge judge;
    private final FirmFigures figures;
    private final Variants variants;

    SensitivityRun(Judge judge, FirmFigures figures, Instruments instruments) {
        this.judge = judge;
        this.figures = figures;
        this.variants = new Variants(instruments);
    }

    /**
     * A verdict and what it would be in other ways.
     *
     * @param others by the name of the variant, in the order of the variants
     * @param figures how far a firm verdict is from falling
     */
    record Repeated(Verdict verdict, Map<String, Verdict> others, List<Sensitivity> figures) {
        List<Sensitivity> sensitivity() {
            return Stream.concat(
                            others.entrySet().stream()
                                    .map(each -> Sensitivity.of(each.getKey(), verdict, each.getValue())),
                            figures.stream())
                    .toList();
        }

        /** The verdict with a limit for each variant that points to the other side. */
        Verdict marked() {
            return verdict.with(sensitivity().stream()
                    .filter(each -> each.flip() == Sensitivity.Flip.OPPOSITE)
                    .map(each -> "opposite when " + Variants.words(each.variant()))
                    .toList());
        }
    }

    /** The rows of a reading, and after parts the one for all of them. */
    List<Repeated> of(Reading reading) {
        var rows = new ArrayList<>(reading.rows().stream().map(this::repeated).toList());
        var parts = List.copyOf(rows);
        reading.together(parts.stream().map(Repeated::verdict).toList())
                .map(together -> new Repeated(together, together(reading, parts), List.of()))
                .ifPresent(rows::add);
        return rows;
    }

    private Repeated repeated(Claim claim) {
        var verdict = judge.verdict(claim);
        var others = new LinkedHashMap<String, Verdict>();
        if (claim.kind() == Verdict.Kind.OUTCOME) {
            var asked = claim.cell().measuredBy(verdict.instrument(), verdict.raterRole());
            variants.of(claim, asked).forEach((name, variant) -> {
                var other = judge.verdict(variant);
                if (!Variants.isOptional(name) || other.finding() != Verdict.Finding.NOT_RECORDED) {
                    others.put(name, other);
                }
            });
        }
        return new Repeated(verdict, others, figures.of(verdict));
    }

    /** A variant speaks for a reading where it speaks for each of its parts. */
    private static Map<String, Verdict> together(Reading reading, List<Repeated> parts) {
        var others = new LinkedHashMap<String, Verdict>();
        for (var name : parts.get(0).others().keySet()) {
            var each = parts.stream()
                    .flatMap(part -> part.others().entrySet().stream())
                    .filter(other -> other.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .toList();
            if (each.size() == parts.size()) {
                reading.together(each).ifPresent(verdict -> others.put(name, verdict));
            }
        }
        return others;
    }
}
