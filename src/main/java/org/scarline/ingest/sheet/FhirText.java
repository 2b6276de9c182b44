package org.scarline.ingest.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.scarline.disk.Json;
import org.scarline.ingest.csv.CellText;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** The resources that a text of FHIR holds: one a line, or in one document, and those of a bundle one by one. */
final class FhirText {
    private static final String BUNDLE = "Bundle";

    private final List<Piece> pieces = new ArrayList<>();
    private boolean hasMorePages;

    /**
     * A resource as JSON.
     *
     * @param text empty for a blank line
     * @param address that a bundle gives a resource without an id of its own; others refer to it by this
     */
    record Piece(String text, String address) {}

    FhirText(String text) {
        if (isOneALine(text)) {
            text.lines().map(CellText::clean).forEach(this::line);
        } else {
            document(text);
        }
    }

    /** What is read, in its order. */
    List<Piece> pieces() {
        return pieces;
    }

    /** Whether a bundle says that it is one page of several. */
    boolean hasMorePages() {
        return hasMorePages;
    }

    /** Whether the text is one document of several lines, complete by itself. */
    static boolean isWholeDocument(String text) {
        try {
            return Json.read(text).isObject();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A line that is no JSON costs itself; only a document ends its first line before its object ends. */
    private static boolean isOneALine(String text) {
        var lines = text.lines()
                .map(CellText::clean)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        return lines.size() < 2 ? isWholeDocument(lines.isEmpty() ? "" : lines.get(0)) : !isOpen(lines.get(0));
    }

    private static boolean isOpen(String line) {
        return !line.endsWith("}") && !isWholeDocument(line);
    }

    private void line(String line) {
        if (line.contains('"' + BUNDLE + '"')) {
            try {
                add(Json.read(line), line);
                return;
            } catch (IOException damaged) {
                // is rejected as it stands
            }
        }
        pieces.add(new Piece(line, ""));
    }

    private void document(String text) {
        try {
            add(Json.read(text), text);
        } catch (JsonProcessingException damaged) {
            var place = damaged.getLocation();
            throw new SheetException(Problem.of(
                    Code.UNREADABLE,
                    "it is FHIR in one document, and the JSON is damaged at line %d, column %d"
                            .formatted(place.getLineNr(), place.getColumnNr())));
        } catch (IOException damaged) {
            throw new SheetException(Problem.of(Code.UNREADABLE, "it is FHIR, and no JSON object"));
        }
    }

    private void add(JsonNode node, String text) {
        if (!node.path("resourceType").asText().equals(BUNDLE)) {
            pieces.add(new Piece(text, ""));
            return;
        }
        hasMorePages |= StreamSupport.stream(node.path("link").spliterator(), false)
                .anyMatch(link -> link.path("relation").asText().equals("next"));
        var addresses = addresses(node);
        for (var entry : node.path("entry")) {
            var resource = entry.path("resource");
            resolve(resource, addresses);
            var isNamed = resource.has("id");
            pieces.add(new Piece(
                    (resource.isObject() ? resource : entry).toString(),
                    isNamed ? "" : entry.path("fullUrl").asText()));
        }
    }

    /** By the address that a bundle gives it, what a resource with an id of its own is called by others. */
    private static Map<String, String> addresses(JsonNode bundle) {
        var addresses = new HashMap<String, String>();
        for (var entry : bundle.path("entry")) {
            var resource = entry.path("resource");
            if (entry.has("fullUrl") && resource.has("id")) {
                addresses.put(
                        entry.path("fullUrl").asText(),
                        resource.path("resourceType").asText() + "/"
                                + resource.path("id").asText());
            }
        }
        return addresses;
    }

    /** Within a bundle others may be referred to by their address ({@code urn:uuid:…}) instead of by their id. */
    private static void resolve(JsonNode node, Map<String, String> addresses) {
        if (node instanceof ObjectNode object && object.path("reference").isTextual()) {
            var meant = addresses.get(object.path("reference").asText());
            if (meant != null) {
                object.put("reference", meant);
            }
        }
        node.forEach(child -> resolve(child, addresses));
    }
}
