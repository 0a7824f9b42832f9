package org.mithaq.web.dataset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.dump.DumpFormat;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /{language}/dataset}: what the data are and how much there is of them, and all ways to take them along. */
@RestController
final class DatasetPage {

    private final Descriptions descriptions;
    private final PageWriter pages;

    DatasetPage(Descriptions descriptions, PageWriter pages) {
        this.descriptions = descriptions;
        this.pages = pages;
    }

    @GetMapping("/{language:ar|en|fr}/dataset")
    @Nullable
    ResponseEntity<byte[]> page(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        Page page = pages.page(tag, request).section("data");
        page.title(page.text("page.section.data"));
        return pages.answer(
                page,
                "dataset/index",
                Map.of(
                        "data", descriptions.words(request, page.language()),
                        "dumps", List.of(DumpFormat.values()),
                        "suffixes",
                                Stream.of(RdfForm.values())
                                        .map(form -> form.format().suffix())
                                        .toList()),
                request,
                response);
    }
}
