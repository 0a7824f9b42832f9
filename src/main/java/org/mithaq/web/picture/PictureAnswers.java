package org.mithaq.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.picture.SvgFile;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.ResponseEntity;

/** Answers requests for pictures, when it is their turn. An answer is null when the client has it already, and was told so. */
final class PictureAnswers {

    private final List<Picture<?>> pictures;
    private final QueryAdmission admission;
    private final PageWriter pages;

    PictureAnswers(List<Picture<?>> pictures, QueryAdmission admission, PageWriter pages) {
        this.pictures = pictures;
        this.admission = admission;
        this.pages = pages;
    }

    /** The names of all pictures, in the order in which readers are offered them. */
    List<String> names() {
        return pictures.stream().<String>map(Picture::name).toList();
    }

    /** The picture of a name; empty when there is none. */
    Optional<Picture<?>> find(String name) {
        return pictures.stream().filter(picture -> picture.name().equals(name)).findFirst();
    }

    /** What is made of a request, for a page. */
    private interface Work<R, T> {

        T make(R wanted, QueryTicket ticket, Page page);
    }

    /** The page of a picture in a language. */
    <R> @Nullable ResponseEntity<byte[]> page(
            Picture<R> picture, String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.page(tag, request).section("pictures");
        page.title(page.text("page.picture." + picture.name()));
        picture.dress(page);
        Map<String, Object> model = answer(picture, request, page, picture::model);
        model.put("query", parameters(picture, request).query());
        return pages.answer(page, "pictures/" + picture.name(), model, request, response);
    }

    /** The drawing as a file. */
    <R> @Nullable ResponseEntity<byte[]> svg(
            Picture<R> picture, String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.page(tag, request);
        byte[] body = answer(
                picture,
                request,
                page,
                (wanted, ticket, shown) -> SvgFile.write(picture.drawing(wanted, ticket, shown)));
        return PictureFile.svg(body, picture.name(), page, request, response);
    }

    /** The table as a file. */
    <R> @Nullable ResponseEntity<byte[]> csv(
            PictureWithTable<R> picture, String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.page(tag, request);
        byte[] body = answer(picture, request, page, picture::table);
        return PictureFile.csv(body, picture.name(), page, request, response);
    }

    private <R, T> T answer(Picture<R> picture, HttpServletRequest request, Page page, Work<R, T> work)
            throws IOException {
        return admission.answer(
                request,
                () -> picture.wanted(parameters(picture, request)),
                (wanted, ticket) -> work.make(wanted, ticket, page));
    }

    private static PictureParameters parameters(Picture<?> picture, HttpServletRequest request) {
        return new PictureParameters(request, picture.parameters());
    }
}
