package org.scarline.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scarline.report.words.Ticks;

/** What the checks found, a line per kind. */
record Finding(String what, String details) {
    /** More details do not go on a line. */
    private static final int MOST = 3;

    static List<Finding> of(Words words) {
        var findings = new ArrayList<Finding>();
        for (var kind : Flag.Kind.values()) {
            var flags = words.status().flags().stream()
                    .filter(flag -> flag.kind() == kind)
                    .toList();
            if (!flags.isEmpty()) {
                findings.add(new Finding(words.say("flag." + kind), details(words, flags)));
            }
        }
        return findings;
    }

    private static String details(Words words, List<Flag> flags) {
        var named = flags.stream()
                .limit(MOST)
                .map(flag -> detail(words, flag))
                .distinct()
                .collect(Collectors.joining("; "));
        return flags.size() > MOST ? words.say("flag.more", named, Ticks.count(flags.size() - MOST)) : named;
    }

    private static String detail(Words words, Flag flag) {
        var key = flag.kind() == Flag.Kind.ISOTRETINOIN && flag.number() < 0
                ? "flag.ISOTRETINOIN.during"
                : "flag." + flag.kind() + ".one";
        return words.say(key, words.date(flag.day()), Ticks.count(flag.number()), codes(words, flag));
    }

    private static String codes(Words words, Flag flag) {
        return switch (flag.kind()) {
            case NO_BASELINE, WORSE ->
                words.scar(flag.codes().get(0), flag.codes().get(1));
            case SETTING ->
                words.say("setting." + flag.codes().get(0), flag.codes().get(1));
            default ->
                flag.codes().stream()
                        .map(code -> words.context().words().name("event", code))
                        .collect(Collectors.joining(", "));
        };
    }
}
