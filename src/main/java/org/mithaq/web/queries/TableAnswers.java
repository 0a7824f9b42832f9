package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.publish.export.table.AnswerFacts;
import org.mithaq.publish.export.table.AnswerTable;
import org.mithaq.publish.export.table.TableForm;
import org.mithaq.publish.export.table.TableWriter;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.PagedCall;
import org.mithaq.query.catalogue.QueryAnswer;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionSummary;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.QueryAdmission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The answers of queries as files for people, in the language of the reader, each written once as the other answers are. */
final class TableAnswers {

    private static final String VARY = "Accept, Accept-Language";

    private final QueryRunner runner;
    private final QueryAdmission admission;
    private final DocumentCache cache;
    private final AnswerTags tags;
    private final RevisionLog log;
    private final PublicAddress address;

    TableAnswers(
            QueryRunner runner,
            QueryAdmission admission,
            DocumentCache cache,
            AnswerTags tags,
            RevisionLog log,
            PublicAddress address) {
        this.runner = runner;
        this.admission = admission;
        this.cache = cache;
        this.tags = tags;
        this.log = log;
        this.address = address;
    }

    /** The answer to a request as a file; null when the client has it already, and was told so. */
    @Nullable
    ResponseEntity<byte[]> send(
            HttpServletRequest request, HttpServletResponse response, PagedCall call, TableForm form) {
        Language language = AnswerRequest.language(request);
        Map<String, List<String>> given = AnswerRequest.parameters(request);
        String source = address.of(request) + source(request, given);
        String key = String.join("\n", form.word(), language.tag(), source);
        String tag = tags.now(call, key);
        if (Documents.isKnown(request, response, tag, VARY)) {
            return null;
        }
        Document document = cache.get(tag, () -> {
            try (QueryTicket ticket = admission.admit(request, request.getRequestURI())) {
                LocalDate day = tags.today();
                QueryAnswer.Rows answer = (QueryAnswer.Rows) runner.run(call, ticket);
                AnswerFacts facts = new AnswerFacts(
                        question(call, language), source, values(call, given), call.page(), changed(answer.revision()));
                byte[] body = TableWriter.write(AnswerTable.of(answer, facts, language), form);
                String shown = tags.of(call, key, day, answer.revision());
                return new Document(shown, form.mediaType(), answer.hasNext(), body);
            }
        });
        PageAddress pages = PageAddress.of(request, given);
        response.setHeader(HttpHeaders.LINK, pages.links(call.page(), document.hasNext()));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(request, call.page(), form) + "\"");
        return Documents.answer(request, response, document, VARY, language);
    }

    /** The end of the address at which programs get the same. */
    private static String source(HttpServletRequest request, Map<String, List<String>> given) {
        List<String> parameters = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!name.equals(QueryCall.FORMAT) && !name.equals(QueryCall.LANGUAGE)) {
                values.forEach(value -> parameters.add(encoded(name) + "=" + encoded(value)));
            }
        });
        return request.getRequestURI() + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String question(PagedCall call, Language language) {
        return call instanceof QueryCall query
                ? String.valueOf(query.query().header().summary().get(language))
                : Messages.in(language).text("export.commitments");
    }

    /** The values that hold, those of the header too. */
    private static Map<String, List<String>> values(PagedCall call, Map<String, List<String>> given) {
        Map<String, List<String>> values = new LinkedHashMap<>(given);
        values.keySet().removeAll(QueryCall.RESERVED);
        if (call instanceof QueryCall query) {
            query.arguments()
                    .forEach((name, terms) -> values.put(
                            name, terms.stream().map(TableAnswers::text).toList()));
            values.values().removeIf(List::isEmpty);
        }
        return values;
    }

    private static String text(Node term) {
        return term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
    }

    private Optional<Instant> changed(long revision) {
        return revision < 1
                ? Optional.empty()
                : log.summaries(revision, 1).stream().map(RevisionSummary::time).findFirst();
    }

    /** The end of the path, in words that every file system takes. */
    private static String name(HttpServletRequest request, int page, TableForm form) {
        String path =
                request.getRequestURI().replaceFirst("^.*/api/(queries/)?", "").replaceAll("[^a-z0-9-]+", "-");
        return "mithaq-" + path + (page > 1 ? "-" + page : "") + "." + form.suffix();
    }
}
