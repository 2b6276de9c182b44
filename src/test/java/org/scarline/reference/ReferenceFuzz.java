package org.scarline.reference;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/** A reference file is read, or refused in one line that names it. */
public final class ReferenceFuzz {
    private static final ReferenceFile FILE =
            new ReferenceFile("claims.csv", List.of("id", "threshold", "source"), List.of("arm", "note"));

    private ReferenceFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        try {
            FILE.read(new StringReader(FileText.plain(FileText.of("claims.csv", data))), row -> row.text("id"));
        } catch (IllegalArgumentException refused) {
            var said = String.valueOf(refused.getMessage());
            if (!said.contains("claims.csv") || said.contains("\n")) {
                throw new IllegalStateException("refused without its name in one line: " + said, refused);
            }
        }
    }
}
