package org.mithaq.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.export.table.AnswerFacts;
import org.mithaq.publish.export.table.SearchTable;
import org.mithaq.publish.export.table.TableForm;
import org.mithaq.publish.export.table.TableWriter;
import org.mithaq.search.ClassNames;
import org.mithaq.search.SearchResult;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What a search found, as a file for people. */
final class SearchFile {

    private static final String JSON = "application/json";
    private static final String FORMAT = "format";

    private final ClassNames classes;
    private final PublicAddress address;

    SearchFile(ClassNames classes, PublicAddress address) {
        this.classes = classes;
        this.address = address;
    }

    /** The form of files that a request asks for; empty for JSON. */
    static Optional<TableForm> form(HttpServletRequest request) {
        String[] formats = request.getParameterValues(FORMAT);
        return formats == null
                ? Acceptable.of(request)
                        .best(offered())
                        .filter(type -> !type.equals(JSON))
                        .map(type -> TableForm.XLSX)
                : TableForm.named(formats[0]);
    }

    /**
     * Makes sure that the form that is asked for is one.
     *
     * @throws InvalidInputException {@link ProblemCode#REQUEST_PARAMETER} or {@link ProblemCode#REQUEST_NOT_ACCEPTABLE}
     */
    static void requireKnown(HttpServletRequest request) {
        String[] formats = request.getParameterValues(FORMAT);
        if (formats == null) {
            Acceptable.of(request).require(offered());
        } else if (formats.length > 1
                || !formats[0].equals("json") && TableForm.named(formats[0]).isEmpty()) {
            throw new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", FORMAT));
        }
    }

    private static List<String> offered() {
        return List.of(JSON, TableForm.XLSX.mediaType());
    }

    /** A page of what was found. */
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            SearchResult result,
            String text,
            int page,
            int offset,
            TableForm form,
            Language language) {
        String source = address.of(request) + "/api/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        AnswerFacts facts = SearchTable.facts(source, Map.of("q", List.of(text)), page, language);
        byte[] body = TableWriter.write(
                SearchTable.of(result, offset, facts, type -> classes.label(type, language), language), form);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, form.mediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mithaq-search." + form.suffix() + "\"")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .eTag("\"" + result.revision() + "-" + language.tag() + "-" + form.word() + "\"")
                .body(body);
    }
}
