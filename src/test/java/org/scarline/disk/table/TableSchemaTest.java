package org.scarline.disk.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;

final class TableSchemaTest {
    private enum Colour {
        RED,
        BLUE
    }

    private record Thing(String name, OptionalDouble weight, long parts, OptionalLong spare, List<String> notes) {}

    private static final Thing SCREW =
            new Thing("a \"fine\" screw; M3", OptionalDouble.of(0.1), 1, OptionalLong.empty(), List.of());
    private static final Thing CLOCK =
            new Thing("clock", OptionalDouble.empty(), 120, OptionalLong.of(3), List.of("old", "loud, too"));

    private final TableSchema.Columns<Thing> columns = TableSchema.of("things.csv");
    private final TableColumn<Thing, String> name = columns.add("name", ColumnType.TEXT, "what it is", Thing::name);
    private final TableColumn<Thing, OptionalDouble> weight =
            columns.add("weight", ColumnType.NUMBER, "kg", "of one", Thing::weight);
    private final TableColumn<Thing, Long> parts = columns.add("parts", ColumnType.WHOLE, "how many", Thing::parts);
    private final TableColumn<Thing, OptionalLong> spare =
            columns.add("spare", ColumnType.MAYBE_WHOLE, "how many more", Thing::spare);
    private final TableColumn<Thing, List<String>> notes = columns.add("notes", ColumnType.TEXTS, "a|b", Thing::notes);

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItWrote() throws IOException {
        var tables = new TableFolder(Disk.local(), folder);
        tables.write(schema(), List.of(SCREW, CLOCK));
        assertThat(Files.readString(folder.resolve("things.csv"))).isEqualTo("""
                        name,weight,parts,spare,notes
                        "a ""fine"" screw; M3",0.1,1,,
                        clock,,120,3,"old; loud, too"
                        """);
        assertThat(tables.read(schema())).containsExactly(SCREW, CLOCK);
    }

    @Test
    void aColumnThatIsAddedIsWrittenReadAndDocumentedWithNoOtherEdit() throws IOException {
        var colour = columns.add(
                "colour",
                ColumnType.oneOf(Colour.values(), each -> each.name().toLowerCase(java.util.Locale.ROOT)),
                "of the light one",
                thing -> thing.weight().isPresent() ? Colour.RED : Colour.BLUE);
        var text = new StringBuilder();
        CsvTable.write(schema(), List.of(CLOCK), text);
        assertThat(text).startsWith("name,weight,parts,spare,notes,colour\n").contains(",blue\n");
        var read = CsvTable.read(
                columns.readAs(line -> thing(line, line.get(colour).name())), new StringReader(text.toString()));
        assertThat(read).extracting(Thing::name).containsExactly("BLUE");
        assertThat(MarkdownTable.of(schema())).endsWith("| `colour` | code |  | of the light one |\n");
        assertThatThrownBy(() ->
                        CsvTable.read(schema(), new StringReader(text.toString().replace("blue", "green"))))
                .isInstanceOf(IOException.class)
                .hasMessage("things.csv:2 colour \"green\": expected one of blue, red");
    }

    @Test
    void columnsAreFoundByTheirNamesAndAbsentOnesAreEmpty() throws IOException {
        var earlier = "parts,more,name\n7,x,nut\n";
        assertThat(CsvTable.read(schema(), new StringReader(earlier)))
                .containsExactly(new Thing("nut", OptionalDouble.empty(), 7, OptionalLong.empty(), List.of()));
        assertThatThrownBy(() -> CsvTable.read(schema(), new StringReader("name\nnut\n")))
                .isInstanceOf(IOException.class)
                .hasMessage("things.csv:2 parts \"\": expected a whole number");
    }

    @Test
    void theDocsHaveNameTypeUnitAndMeaning() {
        assertThat(MarkdownTable.of(schema())).isEqualTo("""
                        | column | type | unit | meaning |
                        |---|---|---|---|
                        | `name` | text |  | what it is |
                        | `weight` | number | kg | of one |
                        | `parts` | whole number |  | how many |
                        | `spare` | whole number |  | how many more |
                        | `notes` | texts |  | a\\|b |
                        """);
    }

    private TableSchema<Thing> schema() {
        return columns.readAs(line -> thing(line, line.get(name)));
    }

    private Thing thing(TableLine<Thing> line, String called) {
        return new Thing(called, line.get(weight), line.get(parts), line.get(spare), line.get(notes));
    }
}
