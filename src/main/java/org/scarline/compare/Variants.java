package org.scarline.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.RaterRole;
import org.scarline.results.Cell;

/** The other ways in which an outcome claim can be asked of the same results. */
final class Variants {
    private static final String INSTRUMENT = "instrument:";

    /** Two arms adjusted for more than their baseline, and the statistic that says so. */
    private static final Map<String, String> ADJUSTED =
            Map.of("overlap_weights", "difference_overlap", "mixed_model", "difference_mixed");

    private final Instruments instruments;

    Variants(Instruments instruments) {
        this.instruments = instruments;
    }

    /**
     * Those that apply, by name, in a fixed order.
     *
     * @param asked where the claim was looked up, with nothing left open
     */
    Map<String, Claim> of(Claim claim, Cell asked) {
        var variants = new LinkedHashMap<String, Claim>();
        if (asked.population().equals(Cell.ALL)) {
            variants.put("per_protocol", claim.in(asked.inPopulation("per_protocol")));
        }
        var byStartArm = asked.arm().equals(Cell.ALL) || asked.ofStartArm() ? asked : asked.byStartArm();
        if (asked.axis().equals("final")) {
            if (!byStartArm.equals(asked)) {
                variants.put("start_arm", claim.in(byStartArm));
            }
            if (!claim.fillsIn()) {
                variants.put("imputed", claim.in(byStartArm).filledIn());
            }
        }
        if (asked.twoArms() && asked.axis().equals("final")) {
            new TreeMap<>(ADJUSTED)
                    .forEach((name, statistic) ->
                            variants.put(name, claim.in(asked).by(statistic)));
        }
        if (asked.axis().equals("time")) {
            variants.put("confirmed", claim.in(asked.at("time_confirmed", asked.level())));
            if (asked.scarType().equals(Cell.ALL)) {
                variants.put("any_scar_type", claim.in(asked.at("time_any_scar_type", asked.level())));
            }
        }
        if (asked.measured()) {
            byOthers(variants, claim, asked);
        }
        return variants;
    }

    private void byOthers(Map<String, Claim> variants, Claim claim, Cell asked) {
        var patient = RaterRole.PATIENT.code();
        if (!asked.raterRole().equals(patient)) {
            var open = claim.holdsOnEveryInstrument() ? claim.cell().instrument() : asked.instrument();
            variants.put("patient_rated", claim.in(asked.measuredBy(open, patient)));
        }
        if (claim.holdsOnEveryInstrument()) {
            instruments.all().stream()
                    .filter(each -> !each.isChange())
                    .map(Instrument::code)
                    .filter(code -> !code.equals(asked.instrument()))
                    .forEach(code ->
                            variants.put(INSTRUMENT + code, claim.in(asked.measuredBy(code, asked.raterRole()))));
        }
    }

    /** Whether a variant without a record need not be shown: not every instrument is used, nor every comparison adjusted. */
    static boolean isOptional(String variant) {
        return variant.startsWith(INSTRUMENT) || ADJUSTED.containsKey(variant);
    }

    /** How the limits of a verdict name it. */
    static String words(String variant) {
        return switch (variant) {
            case "per_protocol" -> "per protocol";
            case "start_arm" -> "grouped by first session";
            case "imputed" -> "missing ratings count as not improved";
            case "overlap_weights" -> "weighted by overlap";
            case "mixed_model" -> "in a mixed model";
            case "confirmed" -> "confirmed at the next visit";
            case "any_scar_type" -> "the first scar type to improve counts";
            case "patient_rated" -> "rated by patients";
            default -> "measured by " + variant.substring(INSTRUMENT.length());
        };
    }
}
