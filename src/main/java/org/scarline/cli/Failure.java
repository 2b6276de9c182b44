package org.scarline.cli;

import java.util.stream.Collectors;

/** A failure in one line, without line breaks that could pass for lines of the log. */
final class Failure {
    private Failure() {}

    static String say(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
