package org.scarline.cli;

import java.util.stream.Collectors;
import org.scarline.rows.ledger.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What is wrong with the options, in one line with what is allowed. */
final class Refusal {
    private static final int LONGEST_VALUE = 100;

    private Refusal() {}

    static int refuse(ParameterException wrong, String... arguments) {
        wrong.getCommandLine().getErr().println("could not start: " + say(wrong));
        return Commands.NOT_STARTED;
    }

    private static String say(ParameterException wrong) {
        if (wrong.getArgSpec() instanceof OptionSpec option
                && wrong.getCause() instanceof TypeConversionException format) {
            var value = Printable.of(String.valueOf(wrong.getValue()), LONGEST_VALUE);
            return "%s %s: expected %s".formatted(option.longestName(), value, format.getMessage());
        }
        var message =
                String.valueOf(wrong.getMessage()).lines().map(String::strip).collect(Collectors.joining(" "));
        return wrong.getCause() instanceof IllegalArgumentException
                ? message
                : "%s; see %s --help".formatted(message, name(wrong.getCommandLine()));
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}
