package org.scarline.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.rows.ledger.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the options, in one line with what is allowed. */
final class Refusal {
    private static final int LONGEST_VALUE = 100;

    private Refusal() {}

    static int refuse(ParameterException wrong, String... arguments) {
        if (asksForHelp(wrong)) {
            wrong.getCommandLine().usage(wrong.getCommandLine().getOut());
            return Commands.DONE;
        }
        wrong.getCommandLine().getErr().println("could not start: " + say(wrong));
        return Commands.NOT_STARTED;
    }

    /** The word that is typed first where a program is not known, as an option or without its dashes. */
    private static boolean asksForHelp(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched
                && unmatched.getUnmatched().stream().findFirst().equals(Optional.of("help"));
    }

    /** Names of all options of a program and its commands, without dashes. */
    static Set<String> options(CommandLine program) {
        return Stream.concat(Stream.of(program), program.getSubcommands().values().stream())
                .flatMap(command -> command.getCommandSpec().options().stream())
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(option -> option.longestName().replaceFirst("^--", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        var command = wrong.getCommandLine();
        var word = wrong.getUnmatched().get(0);
        var known = new TreeSet<>(command.getSubcommands().keySet());
        command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
        return "%s is neither a command nor an option%s; see %s --help"
                .formatted(Printable.of(word, LONGEST_VALUE), Spelling.hint(word, known), name(command));
    }

    private static String say(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched);
        }
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
