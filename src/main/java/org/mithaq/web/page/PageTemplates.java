package org.mithaq.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of {@code templates/}, read when the first page is asked for and kept. */
final class PageTemplates {

    private final Supplier<SpringTemplateEngine> engine = SingletonSupplier.of(PageTemplates::engine);

    /** A page as UTF-8, by the name of its template without folder and ending. */
    byte[] render(String template, Page page, Map<String, ?> values) {
        Context context = new Context(page.language().locale());
        values.forEach(context::setVariable);
        context.setVariable("page", page);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, new PageEvaluation());
        return engine.get().process(template, context).getBytes(StandardCharsets.UTF_8);
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PageTemplates.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setEnableSpringELCompiler(true);
        return engine;
    }
}
