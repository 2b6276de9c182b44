package org.scarline.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a file writes its decimals. A comma is possible only where it does not part the cells; which mark the file uses
 * shows in numbers that can be read in one way only.
 */
enum Decimals {
    POINT,
    COMMA,
    UNKNOWN;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+[.,][0-9]+");

    /** Could be grouped thousands as well. */
    private static final Pattern TWO_READINGS = Pattern.compile("-?[1-9][0-9]{0,2}[.,][0-9]{3}");

    static Decimals of(char delimiter, List<Sheet.Line> lines) {
        if (delimiter == ',') {
            return POINT;
        }
        var point = has(lines, '.');
        var comma = has(lines, ',');
        return point == comma ? UNKNOWN : point ? POINT : COMMA;
    }

    private static boolean has(List<Sheet.Line> lines, char mark) {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .anyMatch(cell -> cell.indexOf(mark) >= 0
                        && NUMBER.matcher(cell).matches()
                        && !TWO_READINGS.matcher(cell).matches());
    }

    /** Why a cell that looks like a number is not read, as what was expected; empty where it can be. */
    Optional<String> problem(String cell) {
        if (!TWO_READINGS.matcher(cell).matches()) {
            return Optional.empty();
        }
        return switch (this) {
            case UNKNOWN -> Optional.of("a number that is not also grouped thousands, such as 1.25 or 1200");
            case COMMA -> cell.indexOf('.') >= 0 ? Optional.of("the decimal comma of this file") : Optional.empty();
            case POINT -> Optional.empty();
        };
    }

    /** A number with a point for its decimal comma; any other cell as it is. */
    String plain(String cell) {
        return this != POINT && NUMBER.matcher(cell).matches() ? cell.replace(',', '.') : cell;
    }
}
