package org.scarline.report.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.scarline.disk.Digest;

/**
 * A script that stands in a page: nothing is missing without it, and a page allows no other.
 *
 * @param text what the browser runs
 * @param hash as a page's security policy names it
 */
record Script(String text, String hash) {
    /** Sorts tables by the column whose head is pressed, on what is shown. */
    public static final Script SORT = read("/templates/sort.js");

    private static Script read(String name) {
        try (var in = Script.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            var digest = new Digest().add(text).bytes();
            return new Script(text, "sha256-" + Base64.getEncoder().encodeToString(digest));
        } catch (IOException cause) {
            throw new IllegalStateException(name + " cannot be read from the jar", cause);
        }
    }
}
