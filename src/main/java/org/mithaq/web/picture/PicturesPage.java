package org.mithaq.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /{language}/pictures}: which pictures there are. */
@RestController
final class PicturesPage {

    private static final List<String> PICTURES = List.of("timeline", "network", "coverage", "map");

    private final PageWriter pages;

    PicturesPage(PageWriter pages) {
        this.pages = pages;
    }

    @GetMapping("/{language:ar|en|fr}/pictures")
    @Nullable
    ResponseEntity<byte[]> pictures(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        new PictureParameters(request);
        Page page = pages.page(tag, request).section("pictures");
        page.title(page.text("page.section.pictures")).style("css/pictures.css");
        return pages.answer(page, "pictures/index", Map.of("pictures", PICTURES), request, response);
    }
}
