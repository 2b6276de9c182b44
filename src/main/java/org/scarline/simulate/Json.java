package org.scarline.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A JSON object being written, one field a line; text must need no escaping. */
final class Json {
    private final StringBuilder text = new StringBuilder("{");
    private int depth = 1;
    private boolean isFirst = true;

    void open(String name) {
        name(name).append('{');
        depth++;
        isFirst = true;
    }

    void close() {
        depth--;
        text.append('\n').append("  ".repeat(depth)).append('}');
        isFirst = false;
    }

    void field(String name, String value) {
        name(name).append('"').append(value).append('"');
    }

    void field(String name, long value) {
        name(name).append(value);
    }

    /** Rounded to six decimals, half even. */
    void field(String name, double value) {
        var rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
        name(name).append(rounded.stripTrailingZeros().toPlainString());
    }

    /** Closes the object and gives its text. */
    String end() {
        close();
        return text.append('\n').toString();
    }

    private StringBuilder name(String name) {
        text.append(isFirst ? "\n" : ",\n").append("  ".repeat(depth));
        isFirst = false;
        return text.append('"').append(name).append("\": ");
    }
}
