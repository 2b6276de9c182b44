package org.scarline.ingest.block;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through the rows of a sheet and sees of each what it shows beside those above it of the same patient. */
final class BlockWalk {
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<String> strands = new HashSet<>();
    private Map<String, String> texts = new HashMap<>();
    private final CountedTexts counted = new CountedTexts();
    private final Map<String, String> person = new HashMap<>();
    private String id = "";
    private Optional<LocalDate> last = Optional.empty();
    private boolean isBelowBlank;
    private boolean isBelowHeading;

    void blank() {
        isBelowBlank = !isBelowHeading;
    }

    /** The row with what is above it; it is above those that follow. */
    BlockStep step(BlockRow row) {
        var names = names(row);
        var above = new BlockStep.Above(Map.copyOf(texts), counted.above(row.texts()));
        var step = new BlockStep(row, names, isBelowBlank, days(row, names), above, other(row));
        if (names == BlockStep.Names.ANOTHER) {
            begin(row);
        }
        remember(row);
        return step;
    }

    /** Whether somebody was named so far. */
    boolean hasBegun() {
        return !id.isEmpty();
    }

    private BlockStep.Names names(BlockRow row) {
        if (row.id().isAsAbove() || (hasBegun() && row.id().text().equals(id))) {
            return BlockStep.Names.SAME;
        }
        return row.id().text().isEmpty() ? BlockStep.Names.NOBODY : BlockStep.Names.ANOTHER;
    }

    private BlockStep.Days days(BlockRow row, BlockStep.Names names) {
        if (row.day().isEmpty() || last.isEmpty()) {
            return BlockStep.Days.NONE;
        }
        var day = row.day().get();
        var isAnother = names == BlockStep.Names.ANOTHER;
        if (isAnother ? days.size() == 1 : day.equals(last.get())) {
            return isAnother ? BlockStep.Days.NONE : BlockStep.Days.SAME;
        }
        if (!isAnother && days.contains(day)) {
            return BlockStep.Days.RETURN;
        }
        if (!day.isBefore(last.get())) {
            return BlockStep.Days.ON;
        }
        return isAnother || strands.contains(row.said().strand()) ? BlockStep.Days.BACK : BlockStep.Days.NONE;
    }

    private String other(BlockRow row) {
        return row.said().person().entrySet().stream()
                .filter(each ->
                        !person.getOrDefault(each.getKey(), each.getValue()).equals(each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private void begin(BlockRow row) {
        id = row.id().text();
        days.clear();
        strands.clear();
        texts = new HashMap<>();
        counted.clear();
        person.clear();
        last = Optional.empty();
    }

    private void remember(BlockRow row) {
        row.day().ifPresent(days::add);
        last = row.day().or(() -> last);
        strands.add(row.said().strand());
        texts.putAll(row.texts());
        counted.add(row.texts());
        person.putAll(row.said().person());
        isBelowBlank = false;
        isBelowHeading = row.id().isHeading();
    }
}
