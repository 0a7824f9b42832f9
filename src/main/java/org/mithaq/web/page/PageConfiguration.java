package org.mithaq.web.page;

import java.util.Map;
import org.mithaq.web.http.ProblemView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of a running server share. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    ProblemView problemView(PageWriter pages) {
        return (document, language, request) -> {
            Page page = pages.page(language.tag(), request);
            page.title(String.valueOf(document.members().get("title")));
            return pages.answer(document.status(), page, "problem", Map.of("problem", document.members()));
        };
    }

    @Bean
    PageWriter pageWriter(Assets assets) {
        return new PageWriter(new PageTemplates(), assets);
    }
}
