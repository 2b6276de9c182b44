package org.scarline.ingest.suggest.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Modality;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.ingest.check.Wording;

/** The words that our columns take. */
public final class OurWords {
    private static final List<String> ANSWERS = List.of("yes", "no", "unknown", "y", "n", "true", "false", "1", "0");
    private static final Map<String, List<String>> LISTS = Map.of(
            "modality", Coded.codes(Modality.class),
            "adjunct", with("none", Coded.codes(Adjunct.class)),
            "body_site", Coded.codes(BodySite.class),
            "side", Coded.codes(Side.class),
            "scar_type", Coded.codes(ScarType.class),
            "rater_role", Coded.codes(RaterRole.class),
            "adverse_events", with("none", Coded.codes(AdverseEvent.class)),
            "active_acne", ANSWERS,
            "research_consent", ANSWERS);

    private OurWords() {}

    private static List<String> with(String first, List<String> codes) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), codes.stream())
                .toList();
    }

    public static boolean has(String column, String text) {
        return LISTS.getOrDefault(column, List.of()).contains(Wording.fold(text));
    }

    public static String of(String column) {
        return LISTS.getOrDefault(column, List.of()).stream().collect(Collectors.joining(", "));
    }
}
