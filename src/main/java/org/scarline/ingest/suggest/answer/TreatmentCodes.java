package org.scarline.ingest.suggest.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.scarline.ingest.suggest.words.Lasers;
import org.scarline.ingest.suggest.words.OurWords;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What the words for a treatment stand for: what was done, what was added to it, and where. */
public final class TreatmentCodes {
    /** Acid in single scars: it peels them alone. */
    private static final Pattern CROSS = Pattern.compile("(?i)\\bcross\\b");

    private final Vocabulary words = Vocabulary.known();
    private final Places places;

    TreatmentCodes(Places places) {
        this.places = places;
    }

    /** Whether a treatment is known, and is none of ours: a filler, or a peeling alone. */
    public static boolean isOther(String text) {
        var words = Vocabulary.known();
        return text.matches(".*\\p{L}.*")
                && words.codesInCell("modality", text).isEmpty()
                && TextParts.of(text)
                        .allMatch(part -> words.isOtherTreatment(part)
                                || Lasers.isOne(part)
                                || words.codesInCell("adjunct", part).stream().anyMatch(code -> !code.equals("none")));
    }

    /** What is counted as something else, in words; empty for nothing. */
    static String remark(String text) {
        return CROSS.matcher(text).find() ? "counted as a peel" : "";
    }

    /** Microneedling with radiofrequency is radiofrequency; what stands beside it is an adjunct. */
    Answer answer(String text) {
        var meant = words.codesInCell("modality", text);
        var code = meant.contains("rf") ? "rf" : meant.isEmpty() ? "" : meant.get(0);
        var adjuncts = new ArrayList<>(words.codesInCell("adjunct", text));
        adjuncts.remove("none");
        var isKnown = TextParts.areKnown(text, List.of("modality", "adjunct"));
        var isDenied = words.isNegated(Lasers.withoutDenial(text));
        if (code.isEmpty() || isDenied) {
            return UnknownWord.asked("modality", text);
        }
        if (!isKnown) {
            return Answer.asked(
                    "\"%s\" of modality is %s, but what stands beside it is not known; write what was added for the ?: %s"
                            .formatted(text, code, OurWords.of("adjunct")),
                    List.of("{modality: %s, adjunct: ?}".formatted(code)));
        }
        if (Lasers.isOne(text) && Lasers.codes(text).size() != 1) {
            return Answer.asked(
                    "\"%s\": is the laser ablative or not? Write adjunct: laser_ablative or laser_nonablative"
                            .formatted(text),
                    List.of("{modality: %s, adjunct: ?}".formatted(code)));
        }
        adjuncts.addAll(0, Lasers.isOne(text) ? Lasers.codes(text) : List.of());
        return placed(
                text,
                adjuncts.isEmpty() ? code : "{modality: %s, adjunct: %s}".formatted(code, String.join("+", adjuncts)));
    }

    /** What a treatment's words say beside it: a region or a side. */
    private Answer placed(String text, String code) {
        return places.beside(text)
                .map(said -> Answer.asked(
                        "\"%s\" of modality says where it was done too; take the sign # from the line that is meant"
                                .formatted(text),
                        List.of(
                                code.startsWith("{")
                                        ? code.replaceFirst("\\{", "{" + said + ", ")
                                        : "{modality: %s, %s}".formatted(code, said),
                                code)))
                .orElseGet(() -> Answer.sure(code).remarked(remark(text)));
    }
}
