package org.scarline.export.individual;

import java.util.List;
import java.util.OptionalInt;

/**
 * What others may know of a patient, and find the patient by: as exact as it is stored, and as coarse as a level says.
 *
 * @param age in full years at the first session; empty when not known
 * @param sex {@code F}, {@code M} or {@code U}: whatever else a clinic wrote is not passed on
 * @param skin Fitzpatrick type; empty when not recorded
 */
record Traits(OptionalInt age, String sex, OptionalInt skin) {
    /** The oldest are shown together. */
    private static final int OLDEST = 90;

    private static final int[] AGE_WIDTHS = {1, 5, 10, 20};

    /**
     * How coarse each trait is; the last level of each says nothing.
     *
     * @param age 0 to 4: years, groups of 5, 10 and 20 years, nothing
     * @param sex 0 or 1
     * @param skin 0 to 2: types, 1–3 and 4–6, nothing
     */
    record Coarseness(int age, int sex, int skin) {
        static final int AGES = 4;
        static final int SEXES = 1;
        static final int SKINS = 2;
        static final double ALL_LOST = 3;

        /** How much is lost, each trait weighing the same. */
        double loss() {
            return (double) age / AGES + (double) sex / SEXES + (double) skin / SKINS;
        }
    }

    /** A patient's traits as they are shown. */
    record Shown(String age, String sex, String skin) {
        static final Shown NOTHING = new Shown("*", "*", "*");
    }

    /** What a clinic wrote, as one of three letters. */
    static String sex(String written) {
        return switch (written) {
            case "f", "female", "w", "woman", "weiblich" -> "F";
            case "m", "male", "man", "männlich" -> "M";
            default -> "U";
        };
    }

    Shown at(Coarseness coarseness) {
        return new Shown(
                age(coarseness.age()), coarseness.sex() == Coarseness.SEXES ? "*" : sex, skin(coarseness.skin()));
    }

    private String age(int level) {
        if (level == Coarseness.AGES) {
            return "*";
        }
        if (age.isEmpty()) {
            return "";
        }
        if (age.getAsInt() >= OLDEST) {
            return OLDEST + "+";
        }
        var width = AGE_WIDTHS[level];
        var from = age.getAsInt() / width * width;
        return width == 1 ? String.valueOf(from) : "%d-%d".formatted(from, Math.min(from + width, OLDEST) - 1);
    }

    private String skin(int level) {
        if (level == Coarseness.SKINS) {
            return "*";
        }
        if (skin.isEmpty()) {
            return "";
        }
        return level == 0
                ? String.valueOf(skin.getAsInt())
                : List.of("1-3", "4-6").get((skin.getAsInt() - 1) / 3);
    }
}
