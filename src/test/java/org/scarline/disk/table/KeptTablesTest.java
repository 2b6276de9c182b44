package org.scarline.disk.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;

final class KeptTablesTest {
    private record All(List<String> names) {}

    private final TableSchema.Columns<String> columns = TableSchema.of("names.csv");
    private final TableColumn<String, String> name = columns.add("name", ColumnType.TEXT, "a name", each -> each);
    private final TableSchema<String> schema = columns.readAs(line -> line.get(name));

    @TempDir
    private Path folder;

    private TableFolder tables;

    @BeforeEach
    void keepEverything() {
        tables = new TableFolder(Disk.local(), folder, KeptTables.everything());
    }

    private All all() throws IOException {
        return tables.read(schema, All.class, All::new);
    }

    @Test
    void whatRowsWereTakenFromIsNotMadeOfThemAgain() throws IOException {
        var whole = new All(List.of("a", "b"));
        tables.write(schema, whole.names(), whole);
        assertThat(all()).isSameAs(whole);
    }

    @Test
    void whatIsMadeOfKeptRowsIsMadeOnce() throws IOException {
        tables.write(schema, List.of("a"));
        var first = all();
        assertThat(first.names()).containsExactly("a");
        assertThat(all()).isSameAs(first);
    }

    @Test
    void ofAFileThatSomebodyElseWroteItIsMadeOfWhatIsThere() throws IOException {
        var whole = new All(List.of("a", "b"));
        tables.write(schema, whole.names(), whole);
        new TableFolder(Disk.local(), folder).write(schema, List.of("other"));
        assertThat(all().names()).containsExactly("other");
    }

    @Test
    void whatIsForgottenOrWrittenAnewIsMadeAnew() throws IOException {
        var whole = new All(List.of("a"));
        tables.write(schema, whole.names(), whole);
        tables.write(schema, List.of("b"));
        assertThat(all().names()).containsExactly("b");
        tables.kept().forget();
        assertThat(all()).isNotSameAs(all());
    }

    @Test
    void aFolderThatKeepsNothingMakesItEachTime() throws IOException {
        tables = new TableFolder(Disk.local(), folder);
        var whole = new All(List.of("a"));
        tables.write(schema, whole.names(), whole);
        assertThat(all()).isNotSameAs(whole).isEqualTo(whole);
    }
}
