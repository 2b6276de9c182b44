package org.scarline.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.ledger.Printable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options are when the command line does not say: {@code --as-of} is the key {@code scarline.as-of} of {@code
 * application.properties} and the environment variable {@code SCARLINE_AS_OF}.
 */
final class Configuration implements IDefaultValueProvider {
    private static final String PREFIX = "scarline.";
    private static final String VARIABLES = "SCARLINE_";

    /** What the build's own tests say to one another. */
    private static final String TESTS = "scarline.test.";

    private static final int LONGEST_NAME = 100;

    private final Binder values;
    private final List<String> names;

    private Configuration(Binder values, List<String> names) {
        this.values = values;
        this.names = List.copyOf(names);
    }

    /** What the files, the system's properties and the environment say. */
    public static Configuration load() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return of(environment);
    }

    /** What an environment says. */
    public static Configuration of(ConfigurableEnvironment environment) {
        var names = environment.getPropertySources().stream()
                .filter(source -> !source.getName().contains("class path resource"))
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(Configuration::isOurs)
                .distinct()
                .sorted()
                .toList();
        return new Configuration(Binder.get(environment), names);
    }

    private static boolean isOurs(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return (lower.startsWith(PREFIX) || name.startsWith(VARIABLES)) && !lower.startsWith(TESTS);
    }

    /**
     * The first key or variable that is none of the program's, with the one that may be meant; empty where there is none.
     *
     * @param all names of all options, as in {@code as-of}; asked for only where something is configured
     */
    Optional<String> unknown(Supplier<Set<String>> all) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var options = all.get();
        var known = options.stream().map(Configuration::plain).collect(Collectors.toSet());
        return names.stream()
                .filter(name -> !known.contains(plain(name.substring(PREFIX.length()))))
                .findFirst()
                .map(name -> "%s is configured, and nothing is called so%s"
                        .formatted(Printable.of(name, LONGEST_NAME), hint(name, options)));
    }

    private static String hint(String name, Set<String> options) {
        var isVariable = name.startsWith(VARIABLES);
        var spelt = options.stream()
                .map(option ->
                        isVariable ? VARIABLES + option.replace('-', '_').toUpperCase(Locale.ROOT) : PREFIX + option)
                .collect(Collectors.toCollection(TreeSet::new));
        return Spelling.hint(name, spelt);
    }

    /** Keys and variables are the same whatever their letters' case and their dashes. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /** Empty when it is not configured. */
    public String value(String key) {
        return values.bind("scarline." + key, String.class).orElse("");
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.versionHelp() || option.usageHelp()) {
            return null;
        }
        var key = option.longestName().replaceFirst("^--", "");
        return values.bind("scarline." + key, String.class).orElse(null);
    }
}
