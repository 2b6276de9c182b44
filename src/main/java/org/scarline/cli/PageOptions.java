package org.scarline.cli;

import java.nio.file.Path;
import java.util.List;
import org.scarline.disk.Disk;
import org.scarline.report.Letterhead;
import org.scarline.report.Logo;
import org.scarline.report.Paper;
import picocli.CommandLine.Option;

/** What a clinic puts on its pages. */
final class PageOptions {
    @Option(names = "--clinic", paramLabel = "NAME", defaultValue = "", description = "name printed on the pages")
    private String clinic = "";

    @Option(
            names = "--logo",
            paramLabel = "FILE",
            defaultValue = "",
            description = "the clinic's logo for the pages, PNG or JPEG")
    private String logo = "";

    @Option(names = "--page", paramLabel = "SIZE", defaultValue = "A4", description = "A4 or Letter (${DEFAULT-VALUE})")
    private Paper page = Paper.A4;

    /** Files that the pages are made with. */
    List<Path> files() {
        return logo.isEmpty() ? List.of() : List.of(Path.of(logo));
    }

    /** Throws {@link IllegalArgumentException}, found and expected, where the logo is no fitting picture. */
    public Letterhead letterhead(Disk disk) {
        return new Letterhead(clinic, Logo.read(disk, logo, clinic), page);
    }
}
