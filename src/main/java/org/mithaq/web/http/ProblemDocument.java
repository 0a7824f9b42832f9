package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.vocab.IriScheme;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem as a client sees it: {@code application/problem+json} with title and detail in the reader's language, the code,
 * and the parameters of the problem.
 *
 * <p><em>Source</em>: RFC 9457.
 *
 * @param status the HTTP status code
 * @param members the members of the JSON object, in order
 */
public record ProblemDocument(int status, Map<String, Object> members) {

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What a client has to send that is not let in: the value of {@code WWW-Authenticate}. */
    static final String CHALLENGE = "Bearer";

    private static final String RETRY_AFTER = "retryAfter";

    /** When to ask again after a 503, in seconds. */
    private static final String SOON = "2";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The document of a problem. */
    public static ProblemDocument of(MithaqException problem, Language language) {
        return of(problem.code(), problem.parameters(), status(problem), language);
    }

    /** The document of a problem by its code, for those that are found without an exception. */
    public static ProblemDocument of(ProblemCode code, Map<String, ?> parameters, int status, Language language) {
        Messages messages = Messages.in(language);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", IriScheme.BASE + "problem/" + code.code());
        members.put("title", messages.text("problem." + code.code() + ".title"));
        members.put("status", status);
        members.put("detail", messages.text("problem." + code.code(), parameters));
        members.put("code", code.code());
        new TreeMap<>(parameters).forEach((name, value) -> members.putIfAbsent(name, plain(value)));
        return new ProblemDocument(status, members);
    }

    /** The document of a problem of which only the HTTP status is known. */
    public static ProblemDocument ofStatus(int status, String method, String path, Language language) {
        return switch (status) {
            case 404 -> of(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", path), status, language);
            case 405 -> of(ProblemCode.REQUEST_METHOD, Map.of("method", method), status, language);
            case 503 -> of(ProblemCode.SERVER_BUSY, Map.of(), status, language);
            default ->
                of(
                        status >= 500 ? ProblemCode.SERVER_DEFECT : ProblemCode.REQUEST_MALFORMED,
                        Map.of(),
                        status,
                        language);
        };
    }

    /** The HTTP status of a problem: decided by its kind, and by its code where a kind has several. */
    public static int status(MithaqException problem) {
        if (problem instanceof InvalidInputException) {
            return switch (problem.code()) {
                case RECORD_UNKNOWN_SYNTAX, REQUEST_MEDIA_TYPE, REQUEST_ENCODING -> 415;
                case RECORD_TOO_LARGE, CHANGE_TOO_LARGE, QUERY_TOO_LARGE, RECONCILE_TOO_LARGE -> 413;
                case RECORD_SHAPE_VIOLATION,
                        RECORD_GRAPH_NOT_WRITABLE,
                        RECORD_BLANK_NODE,
                        RECORD_HALF_CHARACTER,
                        RECORD_TERM_NOT_WRITABLE,
                        RECORD_NOT_DESCRIBED -> 422;
                case REQUEST_NOT_ACCEPTABLE -> 406;
                case REQUEST_METHOD -> 405;
                case REQUEST_RANGE -> 416;
                default -> 400;
            };
        } else if (problem instanceof NotFoundException) {
            return problem.code() == ProblemCode.RESOURCE_GONE ? 410 : 404;
        } else if (problem instanceof ConflictException) {
            return problem.code() == ProblemCode.RECORD_CHANGED_MEANWHILE ? 412 : 409;
        } else if (problem instanceof ForbiddenException) {
            return problem.code() == ProblemCode.ACCESS_TOKEN ? 401 : 403;
        } else if (problem instanceof UnavailableException) {
            return switch (problem.code()) {
                case CLIENT_BUDGET, CLIENT_ERRORS, CLIENT_AT_ONCE -> 429;
                default -> 503;
            };
        } else if (problem instanceof InstallationException) {
            return 500;
        }
        throw new IllegalStateException("a sealed hierarchy has no other kind");
    }

    /** After how many seconds it is worth asking again: the value of {@code Retry-After}; empty when it is not. */
    Optional<String> retryAfter() {
        return Optional.ofNullable(members.get(RETRY_AFTER))
                .map(String::valueOf)
                .or(() -> Optional.of(SOON).filter(soon -> status == HttpServletResponse.SC_SERVICE_UNAVAILABLE));
    }

    /** The document as JSON text. */
    public String json() {
        return JSON.writeValueAsString(members);
    }

    /** Sends the document as the whole response. */
    public void send(HttpServletResponse response, Language language) throws IOException {
        Freshness.takeBack(response);
        response.setHeader("Cache-Control", Freshness.NOT_KEPT);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Vary", "Accept, Accept-Language");
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", CHALLENGE);
        }
        retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", seconds));
        byte[] body = json().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }
}
