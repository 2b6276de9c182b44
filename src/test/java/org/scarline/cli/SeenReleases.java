package org.scarline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Releases that readers could have: drawn again they would have other noise, and both together would tell more than one. */
record SeenReleases(Map<Path, String> files) {
    static SeenReleases of(Clinic clinic) throws IOException {
        var files = new TreeMap<Path, String>();
        var folder = clinic.reports().resolve("releases");
        if (Files.isDirectory(folder)) {
            try (var walk = Files.walk(folder)) {
                for (var path : walk.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                        .filter(each -> !each.toString().contains(".part"))
                        .toList()) {
                    files.put(path, Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return new SeenReleases(files);
    }

    /** What is not as it was seen; the ledger may have grown. */
    List<String> changed(Clinic clinic) throws IOException {
        var now = of(clinic).files();
        return files.entrySet().stream()
                .filter(seen -> !now.getOrDefault(seen.getKey(), "").startsWith(seen.getValue()))
                .map(seen -> "a release was made again: " + seen.getKey())
                .toList();
    }
}
