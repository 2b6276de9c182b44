package org.scarline.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options are when the command line does not say: {@code --as-of} is the key {@code scarline.as-of} of {@code
 * application.properties} and the environment variable {@code SCARLINE_AS_OF}.
 */
final class Configuration implements IDefaultValueProvider {
    private final Binder values;

    private Configuration(Binder values) {
        this.values = values;
    }

    /** What the files, the system's properties and the environment say. */
    public static Configuration load() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return of(environment);
    }

    /** What an environment says. */
    public static Configuration of(ConfigurableEnvironment environment) {
        return new Configuration(Binder.get(environment));
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
