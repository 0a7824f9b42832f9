package org.mithaq.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /{language}/pictures}: which pictures there are; {@code /{language}/pictures/{name}}: a picture as a page,
 * {@code ….svg}: its drawing, {@code ….csv}: its table.
 */
@RestController
final class PicturePages {

    private static final String PICTURES = "/{language:ar|en|fr}/pictures";

    private final PictureAnswers answers;
    private final PageWriter pages;

    PicturePages(PictureAnswers answers, PageWriter pages) {
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping(PICTURES)
    @Nullable
    ResponseEntity<byte[]> all(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        new PictureParameters(request);
        Page page = pages.page(tag, request).section("pictures");
        page.title(page.text("page.section.pictures")).style("css/pictures.css");
        return pages.answer(page, "pictures/index", Map.of("pictures", answers.names()), request, response);
    }

    @GetMapping(PICTURES + "/{name}")
    @Nullable
    ResponseEntity<byte[]> picture(
            @PathVariable("language") String tag,
            @PathVariable("name") String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String[] parts = name.split("\\.", 2);
        Picture<?> picture = answers.find(parts[0]).orElseThrow(() -> notFound(request));
        if (parts.length == 1) {
            return answers.page(picture, tag, request, response);
        } else if (parts[1].equals("svg")) {
            return answers.svg(picture, tag, request, response);
        } else if (parts[1].equals("csv") && picture instanceof PictureWithTable<?> withTable) {
            return answers.csv(withTable, tag, request, response);
        }
        throw notFound(request);
    }

    private static NotFoundException notFound(HttpServletRequest request) {
        return new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI()));
    }
}
