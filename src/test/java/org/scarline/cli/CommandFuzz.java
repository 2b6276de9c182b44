package org.scarline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;

/** Whatever is configured or asked is understood, or refused as what it is. */
public final class CommandFuzz {
    private CommandFuzz() {}

    /** The first line is a configured value, its key before it; the others are arguments. Nothing is carried out. */
    public static void fuzzerTestOneInput(byte[] data) {
        var lines = new String(data, StandardCharsets.UTF_8).split("\n", -1);
        var configured = lines[0].split("=", 2);
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fuzz", Map.of("scarline." + configured[0], configured[configured.length - 1])));
        var out = new PrintWriter(new StringWriter());
        var configuration = Configuration.of(environment);
        var program = Commands.program(Host.local(), configuration, out, out);
        configuration.unknown(() -> Refusal.options(program));
        try {
            program.parseArgs(Arrays.copyOfRange(lines, 1, lines.length));
        } catch (CommandLine.ParameterException refused) {
            if (Refusal.refuse(refused, new String[0]) != Commands.NOT_STARTED) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
