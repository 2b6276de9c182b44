package org.scarline.ingest.csv;

import java.util.List;

/** Whoever knows what a file's rows say: the quotes of a line are understood by what would become of it. */
public interface Judge {
    /** Whether so many cells are a row in which nothing is wrong. */
    boolean isValid(List<String> cells);

    /** Whether they are meant as a row of their own, right or wrong: something that only such a row says is in place. */
    boolean isMeant(List<String> cells);
}
