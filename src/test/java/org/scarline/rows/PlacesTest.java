package org.scarline.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.scarline.rows.column.MigratedSchema;

/** The list of places that can hold a patient's data names every table. */
class PlacesTest {
    @Test
    void everyTableStandsInTheListOfPlaces() throws IOException {
        var page = Files.readString(Path.of("src/site/markdown/operations.md"));
        var begin = page.indexOf("## Where a patient's data can be");
        var list = page.substring(begin, page.indexOf("\n## ", begin + 1));
        assertThat(MigratedSchema.tables())
                .contains("rating_pack", "word", "outcome")
                .allSatisfy(table -> assertThat(list).contains("`" + table + "`"));
    }
}
