package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadingTest {
    private static final String ANY =
            "effective,any,outcome,It helps.,a guide,part,mean_improvement,,,all,all,,final,final,all,>,0,30";
    private static final String BEYOND_NOISE =
            "effective,noise,outcome,It helps.,a guide,part,mean_improvement,,,all,all,,final,final,all,>,min_improvement,30";
    private static final String LONE =
            "lone,,practice,Never.,a guide,part,days_over_active_acne,,,all,all,,practice,,all,=,0,1";

    /** Better by 0.8 of a grade is better, and it is less than a grade: nothing about the treatment is contradicted. */
    @Test
    void readingsThatAreAlternativesStandAlone() {
        assertThat(words(ANY, LONE, BEYOND_NOISE))
                .containsExactly("effective any supported", "effective noise contradicted", "lone  not_recorded");
    }

    @Test
    void partsOfOneReadingAreFollowedByOneForAllOfThem() {
        var rows = List.of(part(ANY, "any"), LONE, part(BEYOND_NOISE, "noise"));
        assertThat(words(rows.toArray(String[]::new)))
                .containsExactly(
                        "effective both.any supported",
                        "effective both.noise contradicted",
                        "effective both contradicted",
                        "lone  not_recorded");
        var together =
                night().verdicts(Night.claims(rows.toArray(String[]::new))).get(2);
        assertThat(together.limits()).containsExactly("any supported", "noise contradicted");
        assertThat(together.estimate()).isEmpty();
        assertThat(together.n()).isEqualTo(100);
        assertThat(together.instrument()).isEqualTo("goodman_baron_grade");
        assertThat(together.isPart()).isFalse();
    }

    @Test
    void aClaimMayHaveAReadingOfPartsBesideOthers() {
        var again = BEYOND_NOISE.replace(",noise,", ",more,");
        assertThat(words(again, part(ANY, "any"), part(BEYOND_NOISE, "noise"), ANY))
                .containsExactly(
                        "effective more contradicted",
                        "effective both.any supported",
                        "effective both.noise contradicted",
                        "effective both contradicted",
                        "effective any supported");
    }

    @Test
    void figuresInPartsAddUpToNothing() {
        var figure = "some,all.%s,descriptive,Some.,a guide,part,mean_improvement,,,all,all,,final,final,all,,,30";
        assertThat(words(figure.formatted("a"), figure.formatted("b")))
                .containsExactly("some all.a shown", "some all.b shown");
    }

    @Test
    void aVerdictKnowsItsReadingAndItsPart() {
        var rows = night().verdicts(Night.claims(part(ANY, "any"), LONE));
        assertThat(rows).extracting(Verdict::whole).containsExactly("both", "both", "");
        assertThat(rows).extracting(Verdict::part).containsExactly("any", "both", "");
        assertThat(rows).extracting(Verdict::isPart).containsExactly(true, false, false);
    }

    private static List<String> words(String... lines) {
        return night().verdicts(Night.claims(lines)).stream()
                .map(each ->
                        each.id() + " " + each.reading() + " " + each.finding().code())
                .toList();
    }

    private static String part(String line, String name) {
        return line.replaceFirst(",(any|noise),", ",both." + name + ",");
    }

    /** Mean 0.8 with an interval that reaches 3.07 × 0.3 / 10 to either side. */
    private static Night night() {
        return new Night().improvement("all", "all", 0.8, 0.3, 100).followedUp("all", "all", 90, 110);
    }
}
