package org.scarline.report;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the page's templates; their words come from {@link Wording}, and every value is escaped. */
final class Templates {
    private final Wording words;
    private final TemplateEngine engine = new TemplateEngine();

    Templates(Wording words) {
        this.words = words;
        var resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new Words());
    }

    String fill(String template, Map<String, Object> values) {
        return engine.process(template, new Context(Locale.ROOT, values));
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
