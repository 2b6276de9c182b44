package org.scarline.ingest.suggest.words;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scarline.ingest.check.Wording;

/** Words and letters for women and men, as one clinic writes them: M is a man, but beside H it is a woman (hombre and mujer). */
public final class Sexes {
    private static final Set<String> WOMAN = Set.of(
            "f",
            "w",
            "k",
            "v",
            "ž",
            "z",
            "n",
            "female",
            "woman",
            "weiblich",
            "frau",
            "femme",
            "féminin",
            "kadın",
            "kadin",
            "mujer",
            "femenino",
            "fem",
            "femenina",
            "feminino",
            "feminina",
            "mulher",
            "femmina",
            "donna",
            "vrouw",
            "kobieta",
            "žena",
            "kvinna",
            "kvinde",
            "kvinne",
            "nainen",
            "nő",
            "女",
            "女性",
            "여",
            "여성");
    private static final Set<String> MAN = Set.of(
            "m",
            "h",
            "e",
            "male",
            "man",
            "männlich",
            "maennlich",
            "mann",
            "homme",
            "masculin",
            "erkek",
            "hombre",
            "varón",
            "varon",
            "masculino",
            "masc",
            "homem",
            "maschio",
            "uomo",
            "mężczyzna",
            "muž",
            "mand",
            "mies",
            "férfi",
            "ffi",
            "男",
            "男性",
            "남",
            "남성");

    private final boolean isSpanish;

    private Sexes(boolean isSpanish) {
        this.isSpanish = isSpanish;
    }

    /** By all that stands in a column. */
    public static Sexes among(Collection<String> texts) {
        var all = texts.stream().map(Wording::fold).toList();
        return new Sexes(
                all.contains("h") && all.contains("m") && all.stream().noneMatch(List.of("f", "k", "w")::contains));
    }

    public Optional<String> code(String text) {
        var word = Wording.fold(text);
        if (WOMAN.contains(word) || (isSpanish && word.equals("m"))) {
            return Optional.of("f");
        }
        return MAN.contains(word) ? Optional.of("m") : Optional.empty();
    }

    /** Whether it needs no code, as its own first letter says. */
    public boolean isOurs(String text) {
        return code(text).filter(code -> code.equals(Wording.fold(text))).isPresent();
    }
}
