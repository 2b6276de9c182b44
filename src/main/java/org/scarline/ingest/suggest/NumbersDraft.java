package org.scarline.ingest.suggest;

import java.util.List;
import java.util.Map;

/** Drafts where the numbers of a column come from, and says what among them is none. */
final class NumbersDraft {
    private static final String DAYS =
            "d|days?|Tage?n?|Tg?\\.?|jours?|j\\.?|gün|g|giorn[io]|gg\\.?|días?|dias?|dag(?:en)?|dni|dzień|dz\\.?";
    private static final Map<String, String> UNITS = Map.of(
            "needle_depth_mm",
            "mm",
            "rf_energy_mj",
            "mJ",
            "duration_min",
            "min|Min\\.?|minutes|Minuten",
            "downtime_days",
            DAYS,
            "erythema_days",
            DAYS,
            "pain",
            "(?:/|von|sur|of|out of|de|su|van|na) ?10",
            "passes",
            "x|×|Durchg\\.?|passes|passages",
            "cost",
            "€|EUR|Euro|USD|\\$|TL|₺|CHF|Fr\\.?|£|GBP|zł|PLN");
    private static final String NUMERALS = "[0-9.,'’]+";

    private final SheetDraft sheet;
    private final Page page;

    NumbersDraft(SheetDraft sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
    }

    /** Where a column comes from: itself, or the number before a unit that its cells repeat. */
    String source(Field field) {
        var unit = UNITS.get(field.ours());
        var name = page.name(field);
        if (unit == null) {
            return name;
        }
        var texts = sheet.table().texts(field.column());
        var isWithUnit = texts.stream().anyMatch(text -> text.matches(NUMERALS + " ?(?:" + unit + ")"));
        noNumbers(
                field,
                texts.stream()
                        .filter(text -> !text.matches(NUMERALS + " ?(?:" + unit + ")?"))
                        .toList());
        return isWithUnit ? "{of: %s, part: %s}".formatted(name, Page.quoted("([0-9.,]+) ?(?:" + unit + ")")) : name;
    }

    /** What stands among numbers and is none would be rejected, and with it the whole line. */
    private void noNumbers(Field field, List<String> texts) {
        var strange = texts.stream()
                .filter(text -> !sheet.isEmpty(text) && !text.startsWith("="))
                .distinct()
                .toList();
        if (!strange.isEmpty()) {
            page.doubt(
                    "%s: \"%s\" is no number%s; pick out its part, as {of: COLUMN, part: \"([0-9.,]+) .*\"}, or add it to missing"
                            .formatted(
                                    field.name(),
                                    strange.get(0),
                                    strange.size() == 1 ? "" : ", nor are %d more".formatted(strange.size() - 1)));
        }
    }
}
