package org.scarline.report;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The rendered page as readers have it: its tables cell by cell, and every word of it. */
final class Printed {
    /** A number as the page writes it: a real minus, thin spaces between thousands. Part of a code or a name is none. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d._-])\u2212?\\d[\\d\u00A0]*(?:\\.\\d+)?(?![\\p{L}\\d_]|-\\d)");

    /** Attributes that readers of the page hear. */
    private static final List<String> SPOKEN = List.of("alt", "aria-label", "title");

    /**
     * A line of a table.
     *
     * @param table id of the table, or of the figure whose points it lists
     * @param group head of the last line above that is no part of another, its own where it is none
     * @param cells texts, the first is the head
     */
    record Line(String table, String group, List<String> cells) {
        String head() {
            return cells.get(0);
        }
    }

    private final Element page;

    private Printed(Element page) {
        this.page = page;
    }

    static Printed of(Path folder) throws IOException {
        return of(Files.readString(folder.resolve("index.html"), StandardCharsets.UTF_8));
    }

    static Printed of(String html) throws IOException {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setEntityResolver((name, system) -> new InputSource(new StringReader("")));
            return new Printed(
                    builder.parse(new InputSource(new StringReader(html))).getDocumentElement());
        } catch (ParserConfigurationException | SAXException cause) {
            throw new IOException(cause);
        }
    }

    static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Every line of every table but its head, in the order of the page. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var table : elements(page, "table")) {
            var id = table.getAttribute("id").isEmpty() ? figure(table) : table.getAttribute("id");
            var group = "";
            for (var row : elements(table, "tr")) {
                var cells = cells(row);
                var isBelow = row.getAttribute("class").contains("under");
                if (!isBelow && !row.getParentNode().getNodeName().equals("thead")) {
                    group = row.getAttribute("class").contains("part") ? group : cells.get(0);
                    lines.add(new Line(id, group, cells));
                }
            }
        }
        return lines;
    }

    /** Heads of the columns of the points that a figure lists. */
    List<String> heads(String table) {
        return elements(page, "table").stream()
                .filter(each ->
                        (each.getAttribute("id").isEmpty() ? figure(each) : each.getAttribute("id")).equals(table))
                .flatMap(each -> elements(each, "tr").stream().limit(1))
                .findFirst()
                .map(Printed::cells)
                .orElseThrow();
    }

    /** Everything that is read or heard outside the tables, piece by piece; not the ends of an axis. */
    List<String> prose() {
        var pieces = new ArrayList<String>();
        prose(page, pieces);
        return pieces;
    }

    private static void prose(Element element, List<String> pieces) {
        var axis = element.getAttribute("class").equals("ends");
        if (axis || Stream.of("style", "table").anyMatch(element.getNodeName()::equals)) {
            return;
        }
        SPOKEN.stream()
                .map(element::getAttribute)
                .filter(text -> !text.isEmpty())
                .forEach(pieces::add);
        if (element.getNodeName().equals("meta")) {
            pieces.add(element.getAttribute("content"));
        }
        for (var child : children(element.getChildNodes())) {
            if (child instanceof Element inner) {
                prose(inner, pieces);
            } else if (!child.getTextContent().isBlank()) {
                pieces.add(child.getTextContent());
            }
        }
    }

    /** Captions, heads and words of the tables, and what stands in small letters below a cell's words. */
    List<String> tableWords() {
        return Stream.concat(
                        Stream.of("caption", "thead").flatMap(name -> elements(page, name).stream()),
                        elements(page, "span").stream().filter(Printed::isBeside))
                .map(Node::getTextContent)
                .toList();
    }

    private static List<String> cells(Element row) {
        return children(row.getChildNodes()).stream()
                .filter(Element.class::isInstance)
                .map(Printed::withoutBeside)
                .toList();
    }

    /** The words of a cell without what stands below them in small letters. */
    private static String withoutBeside(Node cell) {
        return children(cell.getChildNodes()).stream()
                .filter(child -> !isBeside(child))
                .map(Node::getTextContent)
                .collect(Collectors.joining());
    }

    private static boolean isBeside(Node node) {
        return node instanceof Element element && element.getAttribute("class").startsWith("beside");
    }

    /** Points stand in a figure, which has a name of its own. */
    private static String figure(Node table) {
        var node = table;
        while (!node.getNodeName().equals("figure")) {
            node = node.getParentNode();
        }
        return ((Element) node).getAttribute("id");
    }

    private static List<Element> elements(Element element, String name) {
        return children(element.getElementsByTagName(name)).stream()
                .map(Element.class::cast)
                .toList();
    }

    private static List<Node> children(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
    }
}
