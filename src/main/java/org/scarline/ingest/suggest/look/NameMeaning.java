package org.scarline.ingest.suggest.look;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.words.Lasers;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What a column is taken for by its name, where what stands in it can be that. */
final class NameMeaning {
    /** What is called a score may be their grade all the same, where nothing above 4 stands. */
    private static final List<String> GOODMAN_SCORE = List.of("goodman_baron_score");

    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final List<ColumnLook> looks;

    NameMeaning(Table table, List<ColumnLook> looks) {
        this.table = table;
        this.looks = looks;
    }

    Optional<Field> of(ColumnLook look) {
        if (words.field(look.ownTokens(), "note"::equals).isPresent()) {
            return Optional.empty();
        }
        var scored = scored(look);
        if (scored.isPresent()) {
            return scored;
        }
        var adjuncts = Lasers.isOne(look.own()) ? laser(look.own()) : words.codesIn("adjunct", look.plain());
        if (adjuncts.size() == 1 && !adjuncts.contains("none") && look.areAnswers()) {
            return Optional.of(of(look, "ticked", new Field.Scored("", "", "", adjuncts.get(0), "", "")));
        }
        if (isRated(look)) {
            return Optional.of(of(look, "score", scored("", "", look)));
        }
        return ours(look)
                .map(ours -> ours.equals("rater_id") && look.areRoles() ? "rater_role" : ours)
                .map(ours -> ours.equals("site_id") && look.areWordsOf("body_site") ? "body_site" : ours)
                .map(ours -> of(look, ours, new Field.Scored("", "", sideOfTwo(look), "", role(look), "")));
    }

    /** The code of a laser; where it is not sure whether it ablates, a question. */
    private static List<String> laser(String name) {
        var codes = Lasers.codes(name);
        return codes.size() == 1 ? codes : List.of(Field.UNSURE);
    }

    /**
     * The name below a merged cell says what a column holds; the name above it only where that says nothing but a day. That
     * what stands there is a treatment must be seen, for much else stands below "treatment".
     */
    private Optional<String> ours(ColumnLook look) {
        var own = look.ownTokens();
        var below = words.field(own, look::canBe).filter(ours -> !ours.equals("date"));
        if (below.isPresent()) {
            return below;
        }
        var isSaid = own.equals(look.tokens()) || words.isNeutral(own);
        return words.field(look.tokens(), look::canBe)
                .filter(ours -> !ours.equals("modality") || isSaid || look.areTreatments());
    }

    /** A column whose name says of which scar type or by which instrument it holds scores. */
    private Optional<Field> scored(ColumnLook look) {
        var below = words.codesIn("scar_type", look.own());
        var scarTypes = below.isEmpty() ? words.codesIn("scar_type", look.plain()) : below;
        var ownInstruments = words.codesIn("instrument", look.own());
        var instruments = ownInstruments.isEmpty() ? words.codesIn("instrument", look.plain()) : ownInstruments;
        var isEmpty = look.texts().isEmpty() && look.own().equals(look.name());
        if (!look.areScores() || isEmpty || scarTypes.size() > 1 || instruments.size() > 1) {
            return Optional.empty();
        }
        if (scarTypes.isEmpty() && instruments.isEmpty()) {
            return Optional.empty();
        }
        var named = instruments.equals(GOODMAN_SCORE) && look.areGrades() ? List.<String>of() : instruments;
        return Optional.of(of(look, "score", scored(first(scarTypes), first(named), look)));
    }

    /** Scores below the name of who gave them, or below their role and a word for scores or beside others who rated. */
    private boolean isRated(ColumnLook look) {
        return look.areScores()
                && (!look.part().rater().isEmpty()
                        || (!role(look).isEmpty()
                                && (words.field(look.tokens(), "score"::equals).isPresent() || isBesideRaters(look))));
    }

    /** Whether others who rated are called by name, and a role is not what the patients' column is called. */
    private boolean isBesideRaters(ColumnLook look) {
        return looks.stream().anyMatch(other -> !other.part().rater().isEmpty())
                && looks.stream()
                        .anyMatch(other -> !other.equals(look)
                                && other.part().rater().isEmpty()
                                && !other.own().equals(look.own())
                                && words.field(other.ownTokens(), "patient_id"::equals)
                                        .isPresent());
    }

    /** What a column of scores says of them. */
    Field.Scored scored(String scarType, String instrument, ColumnLook look) {
        return new Field.Scored(
                scarType, instrument, side(look), "", role(look), look.part().rater());
    }

    /** Whether a name says a side and nothing else. */
    boolean isSideAlone(ColumnLook look) {
        return !side(look).isEmpty()
                && words.beside(look.plain(), List.of("side")).stream().allMatch(token -> token.matches("[0-9]+"));
    }

    private String side(ColumnLook look) {
        var sides = words.codesIn("side", look.plain());
        return !look.part().side().isEmpty() ? look.part().side() : sides.size() == 1 ? sides.get(0) : "";
    }

    /** The side that a name says, where the sheet has columns of both. */
    private String sideOfTwo(ColumnLook look) {
        var all = looks.stream().map(this::side).toList();
        return all.contains("left") && all.contains("right") ? side(look) : "";
    }

    /** Who gave the scores of a column, where several are told apart by it; an independent doctor is independent. */
    String role(ColumnLook look) {
        var roles = table.names().stream()
                .map(name -> words.codesIn("rater_role", name))
                .filter(codes -> !codes.isEmpty())
                .distinct()
                .count();
        var rater = words.isNegated(look.part().rater())
                ? List.<String>of()
                : Stream.concat(
                                words.codesIn("rater_role", look.part().rater()).stream(),
                                words.codesIn("rater_role", look.plain()).stream()
                                        .filter("independent"::equals))
                        .toList();
        if (!look.part().rater().isEmpty()) {
            return Stream.of("independent", "patient")
                    .filter(rater::contains)
                    .findFirst()
                    .orElse("");
        }
        var own = words.codesIn("rater_role", look.own());
        return (roles < 2 && !isBesideRaters(look)) || own.isEmpty()
                ? ""
                : own.contains("independent") ? "independent" : own.get(0);
    }

    private static String first(List<String> codes) {
        return codes.isEmpty() ? "" : codes.get(0);
    }

    private Field of(ColumnLook look, String ours, Field.Scored score) {
        return new Field(look.place(), look.name(), ours, words.label(look.tokens(), look.ownTokens()), score);
    }
}
