package org.mithaq.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.page.PageSource;
import org.mithaq.publish.page.ResourcePage;
import org.mithaq.publish.page.ResourcePages;
import org.mithaq.publish.page.ResourcePages.Wish;
import org.mithaq.publish.page.SearchEngineData;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionSummary;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.Turnstile;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages of resources: {@code /{language}/{path}}, now or as of a revision. */
@RestController
final class Pages {

    /** So many revisions are told of. */
    private static final int MOST_REVISIONS = 10;

    /** So many sources are looked at for them. */
    private static final int MOST_SOURCES = 100;

    private static final String DAY = "at";

    private final PublishedResources resources;
    private final ResourcePages told;
    private final RevisionLog log;
    private final PublicAddress address;
    private final Turnstile describing;
    private final PageWriter writer;

    Pages(
            PublishedResources resources,
            ResourcePages told,
            RevisionLog log,
            PublicAddress address,
            Turnstile describing,
            PageWriter writer) {
        this.resources = resources;
        this.told = told;
        this.log = log;
        this.address = address;
        this.describing = describing;
        this.writer = writer;
    }

    @GetMapping("/{language:ar|en|fr}/**")
    @Nullable
    ResponseEntity<?> page(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        return describing.pass(() -> answer(tag, request, response));
    }

    private @Nullable ResponseEntity<?> answer(String tag, HttpServletRequest request, HttpServletResponse response) {
        RequestedResource requested = RequestedResource.read(request, "/" + tag);
        String server = address.of(request);
        Optional<ResponseEntity<Void>> elsewhere = ResourceRedirects.elsewhere(server, requested, request);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (!requested.suffix().isEmpty()) {
            throw RequestedResource.notFound(request.getRequestURI());
        }
        ResourceParameters parameters = ResourceParameters.of(request, resources, requested.iri());
        Language language = Language.ofTag(tag).orElseThrow();
        Optional<LocalDate> day = day(request);
        ResourcePage tells = told.read(new Wish(requested.iri(), language, parameters.asOf(), parameters.page(), day));
        Optional<ResponseEntity<Void>> moved =
                ResourceRedirects.moved(tells.replacement(), server + "/" + tag + "/", "");
        if (moved.isPresent()) {
            return moved.get();
        }
        ResourceLinks links = new ResourceLinks(server, requested.path(), parameters.asOf(), parameters.page());
        Page page = writer.page(tag, request).section("browse").style("css/resource.css");
        ResourceView view = new ResourceView(tells, page, parameters.asOf().isPresent());
        page.title(view.name().text());
        Map<String, Object> values = new HashMap<>();
        values.put("r", view);
        values.put("claims", new ClaimsView(tells, view, page));
        values.put("told", tells);
        values.put("deadlines", new Deadlines(tells, view.isPast()));
        boolean hasHistory = !PublishedResources.isBundled(requested.iri());
        OptionalLong revision = hasHistory ? OptionalLong.of(tells.revision()) : OptionalLong.empty();
        values.put("addresses", new RelatedAddresses(links, revision, language));
        values.put("hasHistory", hasHistory);
        values.put("revisions", revisions(tells));
        values.put("day", day.map(LocalDate::toString).orElse(""));
        values.put("searchEngineData", SearchEngineData.of(tells));
        response.setHeader(HttpHeaders.LINK, String.join(", ", links.ofPage(language)));
        return writer.answer(page, "resource/page", values, request, response);
    }

    /** The newest revisions that changed one of the graphs from which the page tells, up to that which it shows. */
    private List<RevisionSummary> revisions(ResourcePage tells) {
        TreeSet<Long> numbers = new TreeSet<>();
        for (PageSource source : tells.sources().stream().limit(MOST_SOURCES).toList()) {
            numbers.addAll(log.touching(source.record()));
        }
        return numbers.headSet(tells.revision(), true).descendingSet().stream()
                .limit(MOST_REVISIONS)
                .flatMap(number -> log.summaries(number, 1).stream())
                .toList();
    }

    private static Optional<LocalDate> day(HttpServletRequest request) {
        try {
            return ResourceParameters.single(request, DAY)
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", DAY), e);
        }
    }
}
