package org.mithaq.web.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.FormParameters;
import org.mithaq.web.http.LimitedBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A request of a tool.
 *
 * @param parameters those of the address and of the form
 * @param language the reader's: that of the parameter {@code lang}, since tools send no {@code Accept-Language}; otherwise
 *     that of the header
 */
record ReconcileRequest(FormParameters parameters, Language language) {

    static final String JSON = "application/json";

    /** The most bytes of a form. */
    static final int MOST_BYTES = 1 << 20;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String LANGUAGE = "lang";
    private static final int DIGITS = 6;

    /** A request whose parameters are all in its address, for an answer in JSON. */
    static ReconcileRequest read(HttpServletRequest request) {
        Acceptable.of(request).require(List.of(JSON));
        return of(request);
    }

    /** As {@link #read}, whatever the form of the answer. */
    static ReconcileRequest of(HttpServletRequest request) {
        return of(request, FormParameters.parse(request.getQueryString()));
    }

    /** A request with a form in its body. */
    static ReconcileRequest readForm(HttpServletRequest request) throws IOException {
        Acceptable.of(request).require(List.of(JSON));
        String type = request.getContentType() == null ? "" : request.getContentType();
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
            throw new InvalidInputException(ProblemCode.REQUEST_MEDIA_TYPE, Map.of("type", type, "accepted", FORM));
        }
        byte[] body = LimitedBody.read(request, MOST_BYTES, () -> BatchReader.tooLarge("bytes", MOST_BYTES));
        return of(
                request,
                FormParameters.parse(request.getQueryString()).and(FormParameters.utf8(body, BatchReader.QUERIES)));
    }

    private static ReconcileRequest of(HttpServletRequest request, FormParameters parameters) {
        ReconcileRequest read =
                new ReconcileRequest(parameters, Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        return read.text(LANGUAGE)
                .map(tag -> new ReconcileRequest(parameters, Language.ofTag(tag).orElseThrow(() -> wrong(LANGUAGE))))
                .orElse(read);
    }

    /** Whether the address says in which language to answer. */
    boolean saysLanguage() {
        return parameters.has(LANGUAGE);
    }

    /** The value of a parameter; empty when it is not there. */
    Optional<String> text(String name) {
        List<String> values = parameters.values(name);
        if (values.size() > 1) {
            throw wrong(name);
        }
        return values.stream().findFirst();
    }

    /** The value of a parameter that has to be there. */
    String required(String name) {
        return text(name).orElseThrow(() -> wrong(name));
    }

    /** The number that a parameter is. */
    int number(String name, int usual) {
        String value = text(name).filter(text -> !text.isEmpty()).orElse(String.valueOf(usual));
        if (!value.matches("[0-9]{1," + DIGITS + "}")) {
            throw wrong(name);
        }
        return Integer.parseInt(value);
    }

    /** An answer in JSON. */
    ResponseEntity<Map<String, Object>> answer(Map<String, Object> body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(body);
    }

    static InvalidInputException wrong(String parameter) {
        return new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", parameter));
    }
}
