package org.scarline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.report.figure.Figure;
import org.scarline.report.table.Table;

/** A section as paper shows it: its pictures and tables in the order in which they fill the pages. */
record PaperSection(
        String id,
        String title,
        List<String> text,
        Optional<Block> opening,
        List<Block> blocks,
        List<Page.Term> terms) {
    /** A table of fewer rows stays whole, as the templates have it. */
    static final int SHORT = 7;

    /** A picture or a table; the style sheet says how much of it must fit on a page for it to begin there. */
    record Block(Optional<Figure> figure, Optional<Table> table, String style) {
        static Block of(Figure figure) {
            return new Block(Optional.of(figure), Optional.empty(), "figure");
        }

        static Block of(Table table) {
            return new Block(Optional.empty(), Optional.of(table), "listing");
        }

        String name() {
            return figure.map(Figure::id).orElseGet(() -> table.map(Table::id).orElse(""));
        }

        PageFilling.Piece piece(int at, NavigableMap<Double, String> tops) {
            var isWhole = table.filter(each -> each.rows().size() >= SHORT).isEmpty();
            var note = height("note-" + name(), tops);
            return new PageFilling.Piece(at, height(name(), tops) + note, isWhole, note);
        }
    }

    /** Pictures first, then tables. */
    static List<PaperSection> asOnScreen(List<Page.Section> sections) {
        return sections.stream().map(section -> of(section, blocks(section))).toList();
    }

    private static List<Block> blocks(Page.Section section) {
        return Stream.concat(
                        section.figures().stream().map(Block::of),
                        section.tables().stream().map(Block::of))
                .toList();
    }

    /** A picture stands on the page of its section's title; a table may run on from it. */
    private static PaperSection of(Page.Section section, List<Block> blocks) {
        var opening = blocks.stream().findFirst().filter(block -> block.figure().isPresent());
        return new PaperSection(
                section.id(),
                section.title(),
                section.text(),
                opening,
                opening.isPresent() ? blocks.subList(1, blocks.size()) : blocks,
                section.terms());
    }

    /**
     * The same sections in the order that fills pages.
     *
     * @param tops where each title, picture and table begins on one endless page, in points from its top
     */
    static List<PaperSection> filled(List<Page.Section> sections, NavigableMap<Double, String> tops, Paper paper) {
        var parts = sections.stream().map(section -> part(section, tops)).toList();
        var orders = new PageFilling(paper.room()).orders(parts);
        var filled = new ArrayList<PaperSection>();
        for (var i = 0; i < sections.size(); i++) {
            var blocks = blocks(sections.get(i));
            filled.add(of(
                    sections.get(i),
                    orders.get(i).stream().map(place -> blocks.get(place.at())).toList()));
        }
        return filled;
    }

    private static PageFilling.Part part(Page.Section section, NavigableMap<Double, String> tops) {
        var blocks = blocks(section);
        var pieces = new ArrayList<PageFilling.Piece>();
        for (var i = 0; i < blocks.size(); i++) {
            pieces.add(blocks.get(i).piece(i, tops));
        }
        var pictures = section.figures().size();
        return new PageFilling.Part(
                height("head-" + section.id(), tops),
                pieces.subList(0, pictures),
                pieces.subList(pictures, pieces.size()),
                height("terms-" + section.id(), tops));
    }

    /** From where a piece begins to where the next does; zero for one that is not there. */
    static double height(String name, NavigableMap<Double, String> tops) {
        return tops.entrySet().stream()
                .filter(top -> top.getValue().equals(name))
                .findFirst()
                .map(top -> Optional.ofNullable(tops.higherKey(top.getKey())).orElse(top.getKey()) - top.getKey())
                .orElse(0.0);
    }
}
