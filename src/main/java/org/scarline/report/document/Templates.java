package org.scarline.report.document;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scarline.report.chart.Chart;
import org.scarline.report.chart.Typeface;
import org.scarline.report.words.Wording;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills the page's templates; their words come from {@link Wording}, and every value is escaped. Data with a character that
 * the face lacks are shown with a stand-in; our own words are not: they are refused.
 */
public final class Templates {
    private final Wording words;
    private final TemplateEngine engine = new TemplateEngine();

    /** Throws {@link IllegalStateException} that names the wording with a character that the face cannot show. */
    public Templates(Wording words) {
        this.words = legible(words);
        var resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new Words());
    }

    private static Wording legible(Wording words) {
        for (var face : Typeface.values()) {
            for (var key : words.keys()) {
                face.missing(words.find(key).orElse("")).ifPresent(point -> {
                    throw new IllegalStateException(
                            "the wording of %s has U+%04X, which Open Sans cannot show".formatted(key, point));
                });
            }
        }
        return words;
    }

    /** Fills {@code templates/<template>.html}; {@code script} is there for every page. */
    public String fill(String template, Map<String, Object> values) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("script", plain(Script.SORT));
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return engine.process(template, new Context(Locale.ROOT, plain));
    }

    /** Records as maps of their components, for a template sees no type of this package; an empty optional is absent. */
    private static Object plain(Object value) {
        if (value instanceof Chart chart) {
            return String.format(Locale.ROOT, "%.2f", chart.height());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Templates::plain).toList();
        }
        return value instanceof Record record ? components(record) : value;
    }

    private static Map<String, Object> components(Record record) {
        var plain = new LinkedHashMap<String, Object>();
        for (var component : record.getClass().getRecordComponents()) {
            var value = value(record, component);
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> plain.put(component.getName(), plain(present)));
            } else {
                plain.put(component.getName(), plain(value));
            }
        }
        return plain;
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(component + " cannot be read", cause);
        }
    }

    private final class Words extends AbstractMessageResolver {
        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] values) {
            return words.say(key, values);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object[] values) {
            throw new IllegalArgumentException("no wording for " + key);
        }
    }
}
