package org.scarline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scarline.clinic.Run;
import org.scarline.compare.UntestedStatement;
import org.scarline.report.figure.Figure;
import org.scarline.report.figure.Figures;
import org.scarline.report.story.Answer;
import org.scarline.report.story.Changes;
import org.scarline.report.story.Story;
import org.scarline.report.story.Wording;
import org.scarline.report.table.Limited;
import org.scarline.report.table.Table;
import org.scarline.report.table.Tables;
import org.scarline.runs.Origin;

/** The report's content, the same for paper and browser: the name, page one, the chapters and the files beside it. */
record Page(Name name, Summary summary, List<Section> sections, List<Download> downloads) {
    /**
     * Whose data of when.
     *
     * @param cutOff of the data, as readers see a date
     * @param clinic as its letterhead has it; empty where it has none
     * @param notice of made-up data; empty for a clinic's own
     */
    record Name(Run run, String cutOff, String clinic, String notice) {
        String runId() {
            return run.id();
        }
    }

    /**
     * What stands on page one.
     *
     * @param lede what the report rests on, in a sentence
     * @param answer how the claims came out, sentence by sentence
     * @param changes what is other than in the run before; empty where there was none
     */
    record Summary(String lede, List<String> answer, String changes, List<Headline> headlines, Table verdicts) {}

    /** A part with its own bookmark: text first, then figures, then tables, then terms. */
    record Section(
            String id, String title, List<String> text, List<Figure> figures, List<Table> tables, List<Term> terms) {}

    /**
     * A word of the method and what it means, or a verdict and what limits it.
     *
     * @param mark the verdict; empty for a word of the method
     * @param facts what stands beside it; often empty
     */
    record Term(String word, Table.Cell mark, String facts, String meaning) {
        static Term of(String word, String meaning) {
            return new Term(word, Table.Cell.of(""), "", meaning);
        }

        /** Ends as a sentence does, so that it is not read on into the next. */
        static Term of(Limited limited) {
            return new Term(
                    limited.statement(), limited.word(), limited.facts(), String.join("; ", limited.limits()) + ".");
        }
    }

    /** A file beside the page and what it holds. */
    record Download(String file, String what) {}

    static Page of(Story story, List<UntestedStatement> untested, String clinic) {
        return new Page(name(story, clinic), summary(story), sections(story, untested), downloads(story));
    }

    private static Name name(Story story, String clinic) {
        return new Name(
                story.run(),
                story.cutOff(),
                Wording.clean(clinic),
                story.origin() == Origin.SYNTHETIC ? story.say("page.synthetic") : "");
    }

    private static Summary summary(Story story) {
        return new Summary(
                story.say(
                        "page.lede",
                        story.cutOff(),
                        story.label(story.instrument()),
                        story.words().name("role", story.role()).toLowerCase(Locale.ROOT)),
                Answer.of(story),
                Changes.of(story).map(Changes::told).orElse(""),
                Headline.of(story),
                Tables.claims(story).showing(story.filter("verdicts")));
    }

    /** All pictures in the order of the page. */
    List<Figure> figures() {
        return sections.stream().flatMap(section -> section.figures().stream()).toList();
    }

    private static List<Section> sections(Story story, List<UntestedStatement> untested) {
        return List.of(
                section(story, "claims", List.of(Figures.claims(story)), verdicts(story)),
                section(story, "flow", List.of(Figures.flow(story)), List.of(Tables.instruments(story))),
                section(
                        story,
                        "timing",
                        List.of(Figures.trajectory(story), Figures.afterLastSession(story), Figures.incidence(story)),
                        List.of(Tables.time(story))),
                section(
                        story,
                        "scars",
                        List.of(Figures.responders(story), Figures.shift(story), Figures.change(story)),
                        List.of(Tables.scarTypes(story))),
                comparison(story),
                section(story, "published", List.of(Figures.published(story)), Tables.published(story)),
                section(
                        story,
                        "sessions",
                        List.of(Figures.sessions(story), Figures.spacing(story)),
                        List.of(Tables.landmark(story), Tables.stopped(story), Tables.cost(story))),
                section(story, "safety", List.of(Figures.safety(story)), Tables.safety(story)),
                section(story, "quality", List.of(Figures.completeness(story)), quality(story)),
                limits(story),
                section(story, "untested", List.of(), List.of(Tables.untested(story, untested))),
                methods(story));
    }

    private static List<Table> verdicts(Story story) {
        return Stream.of(
                        Stream.of(Tables.changes(story)),
                        Tables.sensitivity(story).stream(),
                        Stream.of(Tables.tipping(story)),
                        Stream.of(Tables.outlook(story)))
                .flatMap(Function.identity())
                .toList();
    }

    private static Section comparison(Story story) {
        var text = Tables.isNobodyCompared(story)
                ? List.of(story.say("section.comparison.text"), story.say("comparison.nobody"))
                : List.of(story.say("section.comparison.text"));
        return section(story, "comparison", text, List.of(Figures.difference(story)), Tables.comparisons(story));
    }

    private static List<Table> quality(Story story) {
        return List.of(
                Tables.files(story),
                Tables.rejected(story),
                Tables.ratingsLeftOut(story),
                Tables.agreement(story),
                Tables.measurement(story));
    }

    private static Section section(Story story, String id, List<Figure> figures, List<Table> tables) {
        return section(story, id, List.of(story.say("section." + id + ".text")), figures, tables);
    }

    /** Tables without a row are left out; a figure never is. */
    private static Section section(
            Story story, String id, List<String> text, List<Figure> figures, List<Table> tables) {
        return new Section(
                id,
                story.say("section." + id),
                text,
                figures,
                tables.stream()
                        .filter(table -> !table.rows().isEmpty())
                        .map(table -> table.showing(story.filter(table.id())))
                        .toList(),
                List.of());
    }

    private static Section limits(Story story) {
        return new Section(
                "limits",
                story.say("section.limits"),
                List.of(story.say("section.limits.text"), story.say("limits.note")),
                List.of(),
                List.of(),
                Tables.limits(story).stream().map(Term::of).toList());
    }

    private static Section methods(Story story) {
        var terms = new ArrayList<Term>();
        IntStream.rangeClosed(1, Integer.parseInt(story.say("methods.count")))
                .forEach(i -> terms.add(
                        Term.of(story.say("methods." + i + ".word"), story.say("methods." + i + ".meaning"))));
        terms.add(Term.of(
                story.say("methods.provenance.word"),
                story.say(
                        "methods.provenance.meaning",
                        story.run().id(),
                        story.run().digest(),
                        Wording.clean(story.run().version()))));
        return new Section("methods", story.say("section.methods"), List.of(), List.of(), List.of(), terms);
    }

    private static List<Download> downloads(Story story) {
        return List.of(
                        "report.pdf",
                        "results.csv",
                        "verdicts.csv",
                        "sensitivity.csv",
                        "published.csv",
                        "untested.csv",
                        "flow.csv",
                        "quality.csv",
                        "run.json",
                        "manifest.csv")
                .stream()
                .map(file -> new Download(file, story.say("download." + file)))
                .toList();
    }
}
