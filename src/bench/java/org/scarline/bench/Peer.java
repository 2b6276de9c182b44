package org.scarline.bench;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A Boot program beside this one: the same libraries, the framework's defaults, a database file of its own. */
final class Peer {
    private Peer() {}

    /** Runs the jobs of a configuration to their end. Throws {@link IllegalStateException} unless all end well. */
    static void run(Class<?> configuration, String database) {
        var application = new SpringApplicationBuilder(configuration)
                .properties(Map.of(
                        "spring.config.name", "none",
                        "spring.main.web-application-type", "none",
                        "spring.main.banner-mode", "off",
                        "spring.flyway.enabled", "false",
                        "spring.batch.jdbc.initialize-schema", "always",
                        "spring.datasource.url", "jdbc:h2:file:" + database,
                        "spring.datasource.username", "sa",
                        "spring.datasource.password", "",
                        "logging.level.root", "warn"));
        try (var context = application.run()) {
            if (SpringApplication.exit(context) != 0) {
                throw new IllegalStateException(configuration.getSimpleName() + " did not end well");
            }
        }
    }
}
