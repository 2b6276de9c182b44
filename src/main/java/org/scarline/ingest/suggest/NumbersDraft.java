package org.scarline.ingest.suggest;

import java.util.Map;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts where the numbers of a column come from, and asks what among them is none. */
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
    private static final String NUMERALS = "[0-9.,'\u2019]+";

    private final SheetLook sheet;
    private final Page page;

    NumbersDraft(SheetLook sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
    }

    /** Where a column comes from: itself, or the number before a unit that its cells repeat. */
    String source(Field field) {
        var name = page.name(field);
        if (!isOf(field.ours())) {
            return name;
        }
        var unit = UNITS.getOrDefault(field.ours(), "");
        var isWithUnit = sheet.table().texts(field.column()).stream()
                .anyMatch(text -> text.matches("(?i)" + NUMERALS + " ?(?:" + unit + ")"));
        return isWithUnit
                ? "{of: %s, part: %s}".formatted(name, Page.quoted("(?i)([0-9.,]+) ?(?:" + unit + ")"))
                : name;
    }

    /** Whether a column of ours holds numbers that may stand beside a unit. */
    boolean isOf(String ours) {
        return UNITS.containsKey(ours);
    }

    /** Whether a text of such a column is no number, be it with its unit. */
    boolean isStrange(String ours, String text) {
        return !text.startsWith("=")
                && !text.matches("(?i)" + NUMERALS + " ?(?:" + UNITS.getOrDefault(ours, "") + ")?");
    }

    /** A text that is no number would be rejected, and with it the whole line; a word for none can mean two things. */
    void ask(String ours, String text) {
        if (Vocabulary.known().isNone(text)) {
            page.doubt("\"%s\" of %s: is it 0, or was nothing recorded? Take the sign # from one of these lines"
                    .formatted(text, ours));
            page.line("#       %s: 0".formatted(Page.quoted(text)));
            page.line("#       %s: \"\"".formatted(Page.quoted(text)));
        } else {
            page.doubt("\"%s\" of %s is no number; write one for the ?, or \"\" where nothing was recorded"
                    .formatted(text, ours));
            page.line("#       %s: ?".formatted(Page.quoted(text)));
        }
    }
}
