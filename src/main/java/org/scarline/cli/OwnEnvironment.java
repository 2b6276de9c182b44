package org.scarline.cli;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * What the framework gets to know: the program's own settings and nothing else. No file, variable or property from outside can
 * move the database, run SQL or make the framework's log speak of rows.
 */
final class OwnEnvironment extends StandardEnvironment {
    /** With what must be known to open the database. */
    OwnEnvironment(Map<String, Object> database) {
        var own = new HashMap<String, Object>(database);
        own.put("spring.config.location", "classpath:/application.properties");
        getPropertySources().addFirst(new MapPropertySource("own", own));
    }

    /** Neither the system's properties nor the environment's variables. */
    @Override
    protected void customizePropertySources(MutablePropertySources sources) {}
}
