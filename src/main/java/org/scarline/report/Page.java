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
import org.scarline.report.table.Limited;
import org.scarline.report.table.Table;
import org.scarline.report.table.Tables;
import org.scarline.report.words.Answer;
import org.scarline.report.words.Changes;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Wording;
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
    record Name(Run run, String cutOff, String clinic, String notice) {}

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

    static Page of(ReportContext context, List<UntestedStatement> untested, String clinic) {
        return new Page(name(context, clinic), summary(context), sections(context, untested), downloads(context));
    }

    private static Name name(ReportContext context, String clinic) {
        return new Name(
                context.run(),
                context.cutOff(),
                Wording.clean(clinic),
                context.origin() == Origin.SYNTHETIC ? context.say("page.synthetic") : "");
    }

    private static Summary summary(ReportContext context) {
        return new Summary(
                context.say(
                        "page.lede",
                        context.cutOff(),
                        context.label(context.instrument()),
                        context.words().name("role", context.role()).toLowerCase(Locale.ROOT)),
                Answer.of(context),
                Changes.of(context).map(Changes::stated).orElse(""),
                Headline.of(context),
                Tables.claims(context).showing(context.filter("verdicts")));
    }

    /** All pictures in the order of the page. */
    List<Figure> figures() {
        return sections.stream().flatMap(section -> section.figures().stream()).toList();
    }

    private static List<Section> sections(ReportContext context, List<UntestedStatement> untested) {
        return List.of(
                section(context, "claims", List.of(Figures.claims(context)), verdicts(context)),
                section(context, "flow", List.of(Figures.flow(context)), List.of(Tables.instruments(context))),
                section(
                        context,
                        "timing",
                        List.of(
                                Figures.trajectory(context),
                                Figures.afterLastSession(context),
                                Figures.incidence(context)),
                        List.of(Tables.time(context))),
                section(
                        context,
                        "scars",
                        List.of(Figures.responders(context), Figures.shift(context), Figures.change(context)),
                        List.of(Tables.scarTypes(context))),
                comparison(context),
                section(context, "published", List.of(Figures.published(context)), Tables.published(context)),
                section(
                        context,
                        "sessions",
                        List.of(Figures.sessions(context), Figures.spacing(context)),
                        List.of(Tables.landmark(context), Tables.stopped(context), Tables.cost(context))),
                section(context, "safety", List.of(Figures.safety(context)), Tables.safety(context)),
                section(context, "quality", List.of(Figures.completeness(context)), quality(context)),
                limits(context),
                section(context, "untested", List.of(), List.of(Tables.untested(context, untested))),
                methods(context));
    }

    private static List<Table> verdicts(ReportContext context) {
        return Stream.of(
                        Stream.of(Tables.changes(context)),
                        Tables.sensitivity(context).stream(),
                        Stream.of(Tables.tipping(context)),
                        Stream.of(Tables.outlook(context)))
                .flatMap(Function.identity())
                .toList();
    }

    private static Section comparison(ReportContext context) {
        var tables = Tables.comparisons(context);
        var nobody = tables.stream().allMatch(table -> table.rows().isEmpty())
                ? context.say("comparison.nobody")
                : context.say("comparison.nobody.paired");
        var text = Tables.isNobodyCompared(context)
                ? List.of(context.say("section.comparison.text"), nobody)
                : List.of(context.say("section.comparison.text"));
        return section(context, "comparison", text, List.of(Figures.difference(context)), tables);
    }

    private static List<Table> quality(ReportContext context) {
        return List.of(
                Tables.files(context),
                Tables.problems(context),
                Tables.ratingsLeftOut(context),
                Tables.agreement(context),
                Tables.measurement(context));
    }

    private static Section section(ReportContext context, String id, List<Figure> figures, List<Table> tables) {
        return section(context, id, List.of(context.say("section." + id + ".text")), figures, tables);
    }

    /** Tables without a row are left out; a figure never is. */
    private static Section section(
            ReportContext context, String id, List<String> text, List<Figure> figures, List<Table> tables) {
        return new Section(
                id,
                context.say("section." + id),
                text,
                figures,
                tables.stream()
                        .filter(table -> !table.rows().isEmpty())
                        .map(table -> table.showing(context.filter(table.id())))
                        .toList(),
                List.of());
    }

    private static Section limits(ReportContext context) {
        return new Section(
                "limits",
                context.say("section.limits"),
                List.of(context.say("section.limits.text"), context.say("limits.note")),
                List.of(),
                List.of(),
                Tables.limits(context).stream().map(Term::of).toList());
    }

    private static Section methods(ReportContext context) {
        var terms = new ArrayList<Term>();
        IntStream.rangeClosed(1, Integer.parseInt(context.say("methods.count")))
                .forEach(i -> terms.add(
                        Term.of(context.say("methods." + i + ".word"), context.say("methods." + i + ".meaning"))));
        terms.add(Term.of(
                context.say("methods.provenance.word"),
                context.say(
                        "methods.provenance.meaning",
                        context.run().id(),
                        context.run().digest(),
                        Wording.clean(context.run().version()))));
        return new Section("methods", context.say("section.methods"), List.of(), List.of(), List.of(), terms);
    }

    private static List<Download> downloads(ReportContext context) {
        return List.of(
                        "report.pdf",
                        "results.csv",
                        "verdicts.csv",
                        "sensitivity.csv",
                        "published.csv",
                        "untested.csv",
                        "flow.csv",
                        "quality.csv",
                        "problems.csv",
                        "run.json",
                        "manifest.csv")
                .stream()
                .map(file -> new Download(file, context.say("download." + file)))
                .toList();
    }
}
