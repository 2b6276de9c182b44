package org.scarline.clinic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How the names of arms are spelt, in tallies and result files: {@code rf+laser} is a modality with its adjuncts, {@code
 * start:rf} what a course began with, {@code rf-standard} two arms compared, first less second. Nothing else writes or
 * reads these signs.
 */
public final class Arms {
    private static final String WITH = "+";
    private static final String AGAINST = "-";
    private static final String START = "start:";
    private static final Map<String, Modality> MODALITIES = Coded.byCode(Modality.class);

    private Arms() {}

    /** A modality with its adjuncts, each once and in order; without adjuncts the modality alone. */
    public static String combined(String modality, Collection<String> adjuncts) {
        return adjuncts.isEmpty() ? modality : modality + WITH + String.join(WITH, new TreeSet<>(adjuncts));
    }

    /** The modality of a treatment, and after it the adjuncts. */
    public static List<String> parts(String arm) {
        return List.of(arm.split("\\+", -1));
    }

    /** The modality of a treatment; empty for anything else, such as all patients or those who switched. */
    public static Optional<Modality> modality(String arm) {
        return Optional.ofNullable(MODALITIES.get(parts(arm).get(0)));
    }

    /** Whether a treatment has adjuncts. */
    public static boolean isCombined(String arm) {
        return parts(arm).size() > 1;
    }

    /** The same arm, or the same two arms, by what a course began with. */
    public static String start(String name) {
        return each(name, arm -> START + arm);
    }

    /** Whether the name, or its first-named arm, says what a course began with. */
    public static boolean isStart(String name) {
        return name.startsWith(START);
    }

    /** The same arm, or the same two arms, as treatments. */
    public static String withoutStart(String name) {
        return each(name, arm -> isStart(arm) ? arm.substring(START.length()) : arm);
    }

    /** Two arms compared: the first less the second. */
    public static String compared(String first, String second) {
        return first + AGAINST + second;
    }

    /** Whether the name is of two arms compared. */
    public static boolean isComparison(String name) {
        return name.contains(AGAINST);
    }

    /** The two arms of a comparison, first and second; of anything else the name alone. */
    public static List<String> sides(String name) {
        return List.of(name.split(AGAINST, 2));
    }

    private static String each(String name, UnaryOperator<String> change) {
        return sides(name).stream().map(change).collect(Collectors.joining(AGAINST));
    }
}
