package org.scarline.ingest.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A profile is read, or refused in one line that names it. */
public final class ProfileFuzz {
    private ProfileFuzz() {}

    /** The first byte chooses between YAML and a sheet. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        var name = data[0] % 2 == 0 ? "mapping.yml" : "mapping.csv";
        try {
            ProfileFile.read(name, new String(data, 1, data.length - 1, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException refused) {
            var said = String.valueOf(refused.getMessage());
            if (!said.contains("mapping") || said.contains("\n")) {
                throw new IllegalStateException("refused without its name in one line: " + said, refused);
            }
        }
    }
}
