package org.scarline.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Run;

/** What publishing asks of those who make the pages. */
public interface Pages {
    /** The first thing that is wrong with a staged report; empty when readers may see it. */
    Optional<String> problem(Path staging);

    /** The page that leads to all runs. */
    String list(List<PastRun> runs, Run latest);
}
