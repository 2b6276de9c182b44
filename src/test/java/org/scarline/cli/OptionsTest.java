package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import picocli.CommandLine;

/** Every option of every command, given a value that it cannot have, wherever it is given. */
final class OptionsTest {
    /** What each option that is not free text allows. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("--as-of", "a date as yyyy-MM-dd"),
            Map.entry("--zone", "a time zone such as Europe/Berlin"),
            Map.entry("--reports-mode", "an octal mode that leaves the owner all, such as 0700, 0750 or 0755"),
            Map.entry("--page", "one of A4, Letter"),
            Map.entry("--rater-role", "one of clinician, independent, patient"),
            Map.entry("--incoming", "a path"),
            Map.entry("--data", "a path"),
            Map.entry("--reports", "a path"),
            Map.entry("--patients", "a whole number"),
            Map.entry("--seed", "a whole number"),
            Map.entry("--matters", "a number above 0"),
            Map.entry("--keep", "a whole number"),
            Map.entry("--keep-days", "a whole number"),
            Map.entry("--keep-rejects", "a whole number"),
            Map.entry("--keep-archive", "a whole number"),
            Map.entry("--keep-pages", "a whole number"),
            Map.entry("--set", "NAME=NUMBER"),
            Map.entry("--rebuild", "one of false, true"),
            Map.entry("--archive", "one of false, true"),
            Map.entry("--release-bound", "a whole number"),
            Map.entry("--release-variance", "a whole number"),
            Map.entry("--release-threshold", "a whole number"),
            Map.entry("--release-batch", "a whole number"),
            Map.entry("--suggest", "one of false, true"),
            Map.entry("--json", "one of false, true"),
            Map.entry("--all", "one of false, true"),
            Map.entry("--individual-k", "a whole number"),
            Map.entry("--line", "a whole number"),
            Map.entry("--individual", "one of false, true"),
            Map.entry("--shareable", "one of false, true"),
            Map.entry("--dry-run", "one of false, true"));

    /** Options whose text is free here: what is wrong with it is found where it is used. */
    private static final List<String> FREE = List.of(
            "--instrument",
            "--clinic",
            "--logo",
            "--html",
            "--site",
            "--id",
            "--speaks-for",
            "--database",
            "--file",
            "--to",
            "--from",
            "--release-override",
            "--key-file",
            "--key-command",
            "--new-key-file",
            "--release-measures");

    private static final List<String> REQUIRED = List.of(
            "patient --id P",
            "withdraw --id P",
            "audit verify",
            "simulate --out made",
            "template --out made",
            "validate a.csv",
            "retract --file 0123456789abcdef",
            "accept --file 0123456789abcdef",
            "backup --to kept",
            "restore --from kept");

    private record Said(int code, List<String> lines) {}

    /** The program as it is configured here, and whatever was last configured by a property or a variable: each made once. */
    private static final Program USUAL = new Program(Configuration.load());

    private static final Map<String, Object> CONFIGURED = new HashMap<>();
    private static final Program BY_PROPERTY = new Program(Configuration.of(properties()));
    private static final Program BY_VARIABLE = new Program(Configuration.of(variables()));

    /** All commands, and what they say. */
    private static final class Program {
        private final StringWriter said = new StringWriter();
        private final CommandLine commands;

        Program(Configuration configuration) {
            var out = new PrintWriter(said, true);
            this.commands = Commands.program(Host.local(), configuration, out, out);
        }

        Said say(List<String> arguments) {
            said.getBuffer().setLength(0);
            var code = commands.execute(arguments.toArray(String[]::new));
            return new Said(code, said.toString().lines().toList());
        }
    }

    private static StandardEnvironment properties() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", CONFIGURED));
        return environment;
    }

    private static StandardEnvironment variables() {
        var environment = new StandardEnvironment();
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, CONFIGURED));
        return environment;
    }

    private static Said sayWith(Program program, String key, String value, List<String> arguments) {
        CONFIGURED.clear();
        CONFIGURED.put(key, value);
        return program.say(arguments);
    }

    /** Each command with each of its options, the night without its name as well. */
    static Stream<Arguments> options() {
        var commands = new ArrayList<>(USUAL.commands.getSubcommands().values());
        commands.add(USUAL.commands);
        return commands.stream()
                .flatMap(command -> command.getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .map(option -> Arguments.of(command.getCommandName(), option.longestName())));
    }

    /** A command is made alone where it is asked for; it is the one among all. */
    @Test
    void aCommandMadeAloneIsTheOneAmongAll() {
        var all = USUAL.commands.getSubcommands();
        assertThat(all).hasSize(15);
        all.forEach((name, among) -> {
            var out = new PrintWriter(new StringWriter());
            var alone = Commands.program(Host.local(), Configuration.of(properties()), out, out, name)
                    .getSubcommands();
            assertThat(among.getCommandName()).isEqualTo(name);
            assertThat(alone).containsOnlyKeys(name);
            alone.values().forEach(same -> assertThat(same.getUsageMessage()).isEqualTo(among.getUsageMessage()));
        });
    }

    @Test
    void everyOptionIsKnownHereByWhatItAllows() {
        assertThat(options().map(each -> (String) each.get()[1]))
                .allMatch(name -> EXPECTED.containsKey(name)
                        || FREE.contains(name)
                        || List.of("--out", "--to", "--from").contains(name));
    }

    @ParameterizedTest
    @MethodSource("options")
    void aValueThatDoesNotFitIsOneLineWithWhatIsAllowed(String command, String option) {
        if (!EXPECTED.containsKey(option)) {
            return;
        }
        var arguments = arguments(command);
        arguments.add(option + "=" + wrong(option));
        assertRefused(USUAL.say(arguments), option);
    }

    @ParameterizedTest
    @MethodSource("options")
    void soItIsInTheConfigurationAndInTheEnvironment(String command, String option) {
        if (!EXPECTED.containsKey(option)) {
            return;
        }
        var key = "scarline." + option.substring(2);
        assertRefused(sayWith(BY_PROPERTY, key, wrong(option), arguments(command)), option);

        var variable = "SCARLINE_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
        assertRefused(sayWith(BY_VARIABLE, variable, wrong(option), arguments(command)), option);
    }

    private static void assertRefused(Said said, String option) {
        assertThat(said.lines())
                .containsExactly("could not start: %s %s: expected %s"
                        .formatted(option, shown(wrong(option)), EXPECTED.get(option)));
        assertThat(said.code()).isEqualTo(2);
    }

    private static List<String> arguments(String command) {
        return new ArrayList<>(REQUIRED.stream()
                .filter(each -> each.startsWith(command + " "))
                .findFirst()
                .map(each -> List.of(each.split(" ", -1)))
                .orElse(command.equals("scarline") ? List.of() : List.of(command)));
    }

    private static String wrong(String option) {
        return switch (option) {
            case "--as-of" -> "01/02/2026";
            case "--page" -> "A3";
            case "--incoming", "--data", "--reports" -> "a\0b";
            case "--matters" -> "-0.3";
            case "--set" -> "rf_effect=much";
            default -> "much";
        };
    }

    /** What cannot be printed is escaped; of a pair only the value is named. */
    private static String shown(String value) {
        return value.replace("rf_effect=", "").replace("\0", "\\u0000");
    }

    @ParameterizedTest
    @MethodSource("options")
    void namesNoClassAndShowsNoUsage(String command, String option) {
        var arguments = arguments(command);
        arguments.add(option + "x");
        var said = USUAL.say(arguments);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.lines()).hasSize(1);
        assertThat(said.lines().get(0)).startsWith("could not start: ").doesNotContain("Exception", "java.", "Usage");
    }

    @Test
    void helpIsHelpWithoutItsDashesToo() {
        assertThat(USUAL.say(List.of("help")))
                .returns(0, Said::code)
                .satisfies(said -> assertThat(said.lines())
                        .isEqualTo(USUAL.say(List.of("--help")).lines()));
        assertThat(USUAL.say(List.of("run", "help")).lines())
                .isEqualTo(USUAL.say(List.of("run", "--help")).lines());
    }

    @Test
    void saysWhatIsMissing() {
        var said = USUAL.say(List.of("patient"));
        assertThat(said.lines())
                .containsExactly("could not start: Missing required option: '--id=P'; see scarline patient --help");
    }
}
