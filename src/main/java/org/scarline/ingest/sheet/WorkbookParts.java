package org.scarline.ingest.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a workbook, by what each is to the others, whatever the program that saved it calls them. */
final class WorkbookParts implements AutoCloseable {
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final String USUAL = "xl/workbook.xml";

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** By the list at the workbook's end: some programs say the length of a part only behind it. */
    WorkbookParts(byte[] workbook) throws IOException {
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        zip.getEntries().asIterator().forEachRemaining(entry -> entries.put(plain(entry.getName()), entry));
    }

    /**
     * What a part says another is to it.
     *
     * @param type its last word: {@code worksheet}, {@code styles}
     * @param target the other's name
     */
    record Relation(String id, String type, String target) {}

    private static String plain(String name) {
        return name.replace('\\', '/');
    }

    /** Names of all parts as they are called, some of which may part folders by another sign. */
    List<String> names() {
        return entries.values().stream().map(ZipArchiveEntry::getName).toList();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The part in which the sheets are listed. */
    String workbook() throws IOException {
        return relations("").stream()
                .filter(each -> each.type().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse(USUAL);
    }

    /** What a part says of others; none where it says nothing. */
    List<Relation> relations(String part) throws IOException {
        var slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var found = new ArrayList<Relation>();
        var text = text(folder + "_rels/" + part.substring(slash) + ".rels");
        for (var relation : RELATION.matcher(text).results().toList()) {
            var target = plain(attribute(relation.group(), "Target"));
            var type = attribute(relation.group(), "Type");
            found.add(new Relation(
                    attribute(relation.group(), "Id"),
                    type.substring(type.lastIndexOf('/') + 1),
                    target.startsWith("/") ? target.substring(1) : within(folder, target)));
        }
        return found;
    }

    /** {@code xl/worksheets/} and {@code ../comments1.xml} are {@code xl/comments1.xml}. */
    private static String within(String folder, String target) {
        var place = folder;
        var rest = target;
        while (rest.startsWith("../") && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/', place.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return place + rest;
    }

    /** The first part of a type that the workbook names and that is there. */
    Optional<String> of(String type) throws IOException {
        return relations(workbook()).stream()
                .filter(each -> each.type().equals(type) && has(each.target()))
                .map(Relation::target)
                .findFirst();
    }

    /** The text of a sheet as it was saved; empty where the workbook does not say where it is. */
    static String sheet(byte[] workbook, String id) throws IOException {
        try (var parts = new WorkbookParts(workbook)) {
            for (var relation : parts.relations(parts.workbook())) {
                if (relation.id().equals(id)) {
                    return parts.text(relation.target());
                }
            }
            return "";
        }
    }

    static String attribute(String element, String name) {
        var found =
                Pattern.compile("\\s" + name + "=(?:\"([^\"]*)\"|'([^']*)')").matcher(element);
        if (!found.find()) {
            return "";
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** A part's text; empty where there is none of that name. */
    String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) throws IOException {
        try (var in = open(name)) {
            return in.readAllBytes();
        }
    }

    InputStream open(String name) throws IOException {
        var entry = entries.get(plain(name));
        return entry == null ? InputStream.nullInputStream() : zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
