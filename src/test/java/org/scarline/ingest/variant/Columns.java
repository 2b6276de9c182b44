package org.scarline.ingest.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** The columns of a list: what each is called, and what it says of a row. */
final class Columns<T> {
    private final List<Column<T>> all = new ArrayList<>();

    private record Column<T>(String name, Function<T, Object> value) {}

    Columns<T> with(String name, Function<T, Object> value) {
        all.add(new Column<>(name, value));
        return this;
    }

    /** In another order, but for the first few. */
    void shuffleBehind(int first, Random random) {
        java.util.Collections.shuffle(all.subList(first, all.size()), random);
    }

    List<String> names() {
        return all.stream().map(Column::name).toList();
    }

    int size() {
        return all.size();
    }

    List<Object> row(T of) {
        return all.stream().map(column -> column.value().apply(of)).toList();
    }

    /** A row of nothing but a word in one column. */
    List<Object> alone(int place, Object word) {
        var row = new ArrayList<Object>();
        for (var at = 0; at < all.size(); at++) {
            row.add(at == place ? word : "");
        }
        return row;
    }
}
