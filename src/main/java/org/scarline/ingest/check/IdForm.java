package org.scarline.ingest.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an id is made of, beside marks and blanks: where nearly all of a file are of one form, another is perhaps a name or a slip. */
public enum IdForm {
    FIGURES,
    LETTERS,
    BOTH,
    NEITHER;

    private static final int FEW = 20;
    private static final int TWENTIETH = 20;

    public static IdForm of(String id) {
        var hasFigure = id.codePoints().anyMatch(Character::isDigit);
        var hasLetter = id.codePoints().anyMatch(Character::isLetter);
        if (hasFigure) {
            return hasLetter ? BOTH : FIGURES;
        }
        return hasLetter ? LETTERS : NEITHER;
    }

    /** The form that nearly all of some different ids have: at least 20, and 19 of 20; empty where there is none. */
    public static Optional<IdForm> usual(Collection<String> ids) {
        Map<IdForm, Long> counts = ids.stream()
                .collect(Collectors.groupingBy(IdForm::of, () -> new EnumMap<>(IdForm.class), Collectors.counting()));
        return usual(counts);
    }

    /** The same of ids that were counted by their form. */
    public static Optional<IdForm> usual(Map<IdForm, Long> counts) {
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .filter(most -> most.getValue() >= FEW && (all - most.getValue()) * TWENTIETH <= all)
                .map(Map.Entry::getKey);
    }

    /** How an id of this form differs from those of another, in words. */
    public String beside(IdForm usual) {
        if (usual == BOTH) {
            return this == FIGURES
                    ? "holds no letter, as nearly all ids here do"
                    : "holds no figure, as nearly all ids here do";
        }
        if (usual == FIGURES) {
            return this == BOTH
                    ? "holds letters, as hardly an id here does"
                    : "holds no figure, and nearly all ids here are numbers";
        }
        return usual == LETTERS && this != NEITHER
                ? "holds figures, as hardly an id here does"
                : "is made of other signs than nearly all ids here";
    }
}
