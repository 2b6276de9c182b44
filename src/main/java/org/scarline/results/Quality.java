package org.scarline.results;

import java.util.List;

/**
 * What the data of a run are like: files line by line, and their problems by kind.
 *
 * @param files rows of {@code quality.csv}
 * @param problems rows of {@code problems.csv}
 */
public record Quality(List<QualityRow> files, List<ProblemRow> problems) {
    /** Of a run that no file came to. */
    public static final Quality NONE = new Quality(List.of(), List.of());

    public Quality {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
