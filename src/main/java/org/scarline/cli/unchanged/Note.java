package org.scarline.cli.unchanged;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The note as a file: what is said, the days, the places, and all that was seen. */
record Note(String said, Unchanged.Days days, List<Path> places, String seen) {
    private static final String VERSION = "nothing new, note 1";

    String text() {
        var text = new StringBuilder(VERSION).append('\n').append(said).append('\n');
        text.append(days.zone().map(Object::toString).orElse("")).append('\n');
        text.append(days.from()).append('\n');
        text.append(days.until().map(LocalDate::toString).orElse("")).append('\n');
        text.append(places.size()).append('\n');
        places.forEach(place -> text.append(place).append('\n'));
        return text.append(seen).toString();
    }

    static Optional<Note> of(String text) {
        var lines = text.split("\n", 7);
        if (!lines[0].equals(VERSION)) {
            return Optional.empty();
        }
        var days = new Unchanged.Days(
                Optional.of(lines[2]).filter(zone -> !zone.isEmpty()).map(ZoneId::of),
                LocalDate.parse(lines[3]),
                Optional.of(lines[4]).filter(day -> !day.isEmpty()).map(LocalDate::parse));
        var count = Integer.parseInt(lines[5]);
        var rest = lines[6].split("\n", count + 1);
        var places = new ArrayList<Path>();
        for (var at = 0; at < count; at++) {
            places.add(Path.of(rest[at]));
        }
        return Optional.of(new Note(lines[1], days, places, rest[count]));
    }
}
