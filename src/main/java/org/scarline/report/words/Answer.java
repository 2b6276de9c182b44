package org.scarline.report.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.scarline.compare.Verdict;

/** Page one in two sentences: how the claims came out, and step by step whether patients follow the documented timeline. */
public final class Answer {
    /** The claims about when, how often and how long, in the order in which a patient meets them. */
    private static final List<String> TIMELINE = List.of("onset", "spacing", "series_share", "continued");

    private final Claims claims;

    private Answer(Claims claims) {
        this.claims = claims;
    }

    /** No sentence where no claim was tested. */
    public static List<String> of(ReportContext context) {
        var answer = new Answer(Claims.of(context));
        return Stream.of(answer.counted(), answer.timeline())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String counted() {
        var context = claims.context();
        var stated = Claims.counted(context.rows().verdicts(), context.words());
        return stated.isEmpty() ? "" : context.say("answer.claims", Count.rows(claims.leading()), stated) + together();
    }

    /** How many of the firm words on outcomes stand when all are judged together; empty where none is firm. */
    private String together() {
        var firm = claims.leading().stream()
                .filter(verdict -> verdict.outlook().holdsForAllClaims().isPresent())
                .toList();
        var alone = firm.stream().filter(claims::standsAlone).toList();
        if (firm.isEmpty()) {
            return "";
        }
        var key = "answer.together" + (firm.size() == 1 ? ".one" : "") + (alone.isEmpty() ? ".stand" : ".fall");
        return " " + claims.context().say(key, Count.rows(alone), Count.rows(firm));
    }

    private String timeline() {
        var steps = TIMELINE.stream().flatMap(id -> step(id).stream()).toList();
        return steps.isEmpty()
                ? ""
                : claims.context()
                        .say("answer.timeline", String.join(claims.context().say("answer.and"), steps));
    }

    /** What clinics do is said as theirs. */
    private String word(Verdict verdict) {
        var word = claims.word(verdict).toLowerCase(Locale.ROOT);
        return switch (verdict.finding()) {
            case FOLLOWED, PARTLY, NOT_FOLLOWED -> claims.context().say("answer.practice", word);
            default -> word;
        };
    }

    private List<String> step(String id) {
        return claims.leading().stream()
                .filter(verdict -> verdict.id().equals(id))
                .map(verdict -> claims.context()
                        .say("answer.step", claims.context().say("answer." + id), word(verdict) + changing(verdict)))
                .toList();
    }

    /** In which other way to look a firm word is its opposite; empty where there is none. */
    private String changing(Verdict verdict) {
        return claims.opposites(verdict).stream()
                .filter(other -> verdict.finding().isFirm())
                .findFirst()
                .map(other -> claims.context().say("answer.step.but", claims.opposite(other)))
                .orElse("");
    }
}
