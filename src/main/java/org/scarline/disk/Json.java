package org.scarline.disk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON as all files of the program spell it: a field a line, two blanks a level, plain ASCII, a line feed at the end. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER));

    private Json() {}

    /** An object without fields yet. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text of an object, its fields in the order in which they were put. */
    public static String text(ObjectNode object) {
        try {
            return WRITER.writeValueAsString(object) + "\n";
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a tree of values can always be written", cause);
        }
    }

    /** The object that a text holds. Throws {@link IOException} where the text is none. */
    public static JsonNode read(String text) throws IOException {
        var read = MAPPER.readTree(text);
        if (!read.isObject()) {
            throw new IOException("it holds no JSON object");
        }
        return read;
    }
}
