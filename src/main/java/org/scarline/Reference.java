package org.scarline;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reference rows: the user's own where the folder has them, else those that ship with the program. */
public final class Reference {
    private final Path folder;

    public Reference(Path folder) {
        this.folder = folder;
    }

    /** Opens {@code instruments.csv} and the like. Throws {@link FileNotFoundException} when there is none at all. */
    public Reader open(String name) throws IOException {
        var own = folder.resolve(name);
        if (Files.exists(own)) {
            return Files.newBufferedReader(own, StandardCharsets.UTF_8);
        }
        var shipped = Reference.class.getResourceAsStream("/reference/" + name);
        if (shipped == null) {
            throw new FileNotFoundException("no reference file " + name);
        }
        return new BufferedReader(new InputStreamReader(shipped, StandardCharsets.UTF_8));
    }

    /** The whole file, to tell whether it changed. */
    String text(String name) {
        try (var reader = open(name)) {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
