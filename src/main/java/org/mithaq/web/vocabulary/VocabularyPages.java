package org.mithaq.web.vocabulary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.publish.vocabulary.DataExample;
import org.mithaq.publish.vocabulary.FurtherQuestion;
import org.mithaq.publish.vocabulary.ShapeDocumentation;
import org.mithaq.publish.vocabulary.Term;
import org.mithaq.publish.vocabulary.TermDocumentation;
import org.mithaq.publish.vocabulary.Topic;
import org.mithaq.publish.vocabulary.UsageCounts;
import org.mithaq.publish.vocabulary.Vocabulary;
import org.mithaq.publish.vocabulary.VocabularyDocumentation;
import org.mithaq.publish.vocabulary.VocabularyUsage;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.http.Turnstile;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pages of the vocabulary as it is now; what was said of a concept at an earlier revision is told by its description.
 * Where nobody can count the use of terms at the moment, pages do without.
 */
@RestController
final class VocabularyPages {

    private static final String LANGUAGE = "/{language:ar|en|fr}";
    private static final String NOW = "!asOf";

    /** The page of everything is a megabyte. */
    private final Turnstile rendering = new Turnstile(4, Duration.ofSeconds(10));

    private final Drawings drawings = new Drawings();
    private final PageWriter pages;
    private final VocabularyUsage usage;
    private final QueryAdmission admission;

    VocabularyPages(PageWriter pages, VocabularyUsage usage, QueryAdmission admission) {
        this.pages = pages;
        this.usage = usage;
        this.admission = admission;
    }

    @GetMapping(path = LANGUAGE + "/ontology", params = NOW)
    @Nullable
    ResponseEntity<byte[]> index(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        Page page = page(tag, request);
        page.title(documentation(page).title().value()).script("js/filter.js");
        Map<String, Object> values = values(page, request);
        values.put("modules", Vocabulary.bundled().modules());
        values.put("codeLists", Vocabulary.bundled().codeLists());
        values.put("borrowed", Vocabulary.bundled().borrowed());
        values.put("terms", documentation(page).alphabetical());
        values.put("diagram", drawings.overview(page));
        documentation(page).description().ifPresent(lead -> values.put("lead", lead));
        return answer(page, "vocabulary/index", values, request, response);
    }

    /** A term, else a module. */
    @GetMapping(path = LANGUAGE + "/ontology/{name:[A-Za-z-]+}", params = NOW)
    @Nullable
    ResponseEntity<byte[]> termOrModule(
            @PathVariable("language") String tag,
            @PathVariable("name") String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        Page page = page(tag, request);
        Optional<Term> term = Vocabulary.bundled().term(IriScheme.TERMS + name);
        return term.isPresent()
                ? term(page, term.get(), request, response)
                : module(
                        page,
                        Vocabulary.bundled().module(name).orElseThrow(() -> notFound(request)),
                        request,
                        response);
    }

    @GetMapping(path = LANGUAGE + "/ontology/everything", params = NOW)
    @Nullable
    ResponseEntity<byte[]> everything(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        Page page = page(tag, request);
        page.title(documentation(page).title().value());
        Map<String, Object> values = values(page, request);
        values.put("modules", Vocabulary.bundled().modules());
        values.put("codeLists", Vocabulary.bundled().codeLists());
        values.put("overview", drawings.overview(page));
        values.put("diagrams", drawings.ofModules(page));
        values.put("rules", shapes(page, true));
        return answer(page, "vocabulary/everything", values, request, response);
    }

    @GetMapping(path = LANGUAGE + "/concept/{list:[a-z][a-z0-9-]*}", params = NOW)
    @Nullable
    ResponseEntity<byte[]> codeList(
            @PathVariable("language") String tag,
            @PathVariable("list") String list,
            HttpServletRequest request,
            HttpServletResponse response) {
        Term scheme = Vocabulary.bundled().term(IriScheme.CONCEPTS + list).orElseThrow(() -> notFound(request));
        return term(page(tag, request), scheme, request, response);
    }

    @GetMapping(path = LANGUAGE + "/concept/{list:[a-z][a-z0-9-]*}/{code:[a-z0-9][a-z0-9-]*}", params = NOW)
    @Nullable
    ResponseEntity<byte[]> concept(
            @PathVariable("language") String tag,
            @PathVariable("list") String list,
            @PathVariable("code") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Term concept = Vocabulary.bundled().term(IriScheme.concept(list, code)).orElseThrow(() -> notFound(request));
        return term(page(tag, request), concept, request, response);
    }

    @GetMapping(path = LANGUAGE + "/shapes", params = NOW)
    @Nullable
    ResponseEntity<byte[]> shapes(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        Page page = page(tag, request);
        page.title(page.text("vocabulary.page.all-shapes")).script("js/filter.js");
        Map<String, Object> values = new HashMap<>();
        values.put("v", new VocabularyView(page, Optional.empty()));
        values.put("rules", shapes(page, true));
        values.put("shapes", shapes(page, false));
        return answer(page, "vocabulary/shapes", values, request, response);
    }

    private @Nullable ResponseEntity<byte[]> term(
            Page page, Term term, HttpServletRequest request, HttpServletResponse response) {
        TermDocumentation explained = documentation(page).of(term);
        page.title(explained.label().value());
        Map<String, Object> values = values(page, request);
        values.put("term", explained);
        values.put("question", FurtherQuestion.about(term));
        example(term, request).ifPresent(example -> {
            values.put("example", example);
            values.put("exampleLabel", example.label(page.language()));
        });
        Vocabulary.bundled()
                .module(term.topic())
                .filter(module -> module.term(term.name()).isPresent())
                .ifPresent(module -> values.put("module", module));
        return answer(page, "vocabulary/term", values, request, response);
    }

    private @Nullable ResponseEntity<byte[]> module(
            Page page, Topic module, HttpServletRequest request, HttpServletResponse response) {
        page.title(documentation(page).title(module).value());
        Map<String, Object> values = values(page, request);
        values.put("module", module);
        Optional.ofNullable(drawings.ofModules(page).get(module.name()))
                .ifPresent(diagram -> values.put("diagram", diagram));
        return answer(page, "vocabulary/module", values, request, response);
    }

    private @Nullable ResponseEntity<byte[]> answer(
            Page page,
            String template,
            Map<String, Object> values,
            HttpServletRequest request,
            HttpServletResponse response) {
        return rendering.pass(() -> pages.answer(page, template, values, request, response));
    }

    private Page page(String tag, HttpServletRequest request) {
        return pages.page(tag, request).section("model").style("css/vocabulary.css");
    }

    private Map<String, Object> values(Page page, HttpServletRequest request) {
        Map<String, Object> values = new HashMap<>();
        values.put("v", new VocabularyView(page, counts(request)));
        return values;
    }

    private static VocabularyDocumentation documentation(Page page) {
        return VocabularyDocumentation.in(page.language());
    }

    private static List<ShapeDocumentation> shapes(Page page, boolean areRules) {
        return documentation(page).shapes().stream()
                .filter(shape -> shape.isRule() == areRules)
                .toList();
    }

    private Optional<UsageCounts> counts(HttpServletRequest request) {
        return whenThereIsTime(() -> usage.counts(turn(request)));
    }

    private Optional<DataExample> example(Term term, HttpServletRequest request) {
        return whenThereIsTime(() -> usage.example(term, turn(request)));
    }

    private Supplier<QueryTicket> turn(HttpServletRequest request) {
        return () -> admission.admit(request, request.getRequestURI());
    }

    private static <T> Optional<T> whenThereIsTime(Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (UnavailableException busy) {
            return Optional.empty();
        }
    }

    private static NotFoundException notFound(HttpServletRequest request) {
        return new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI()));
    }
}
