package org.mithaq.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way in, {@code /}, in the language of the reader, and what the reader prefers. */
@RestController
final class Entrance {

    private static final String PREFERENCES = "/{language:ar|en|fr}/preferences";

    private final PageWriter pages;

    Entrance(PageWriter pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<Void> root(HttpServletRequest request) {
        Language language = Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/" + language.tag() + "/"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GetMapping("/{language:ar|en|fr}")
    ResponseEntity<Void> withoutSlash(@PathVariable("language") String tag) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("/" + tag + "/"))
                .build();
    }

    @GetMapping(PREFERENCES)
    @Nullable
    ResponseEntity<byte[]> preferences(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        Page page = pages.page(tag, request);
        page.title(page.text("page.preferences"));
        String back = request.getParameter("back");
        return pages.answer(page, "preferences", Map.of("back", isOwn(back) ? back : page.href("")), request, response);
    }

    @PostMapping(PREFERENCES)
    ResponseEntity<Void> prefer(@PathVariable("language") String tag, HttpServletRequest request) {
        String back = request.getParameter("back");
        if (!isOwn(back)) {
            throw new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", "back"));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(back))
                .header(
                        HttpHeaders.SET_COOKIE,
                        Preferences.of(request::getParameter)
                                .cookie(request.isSecure())
                                .toString())
                .build();
    }

    /** Whether an address is that of a page here, so that no form leads away. */
    private static boolean isOwn(@Nullable String address) {
        if (address == null || !address.matches("/(?:ar|en|fr)/(?:[^/\\\\\\s][^\\\\\\s]*)?")) {
            return false;
        }
        try {
            return new URI(address).getPath() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
