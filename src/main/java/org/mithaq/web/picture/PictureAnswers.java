package org.mithaq.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.picture.Drawing;
import org.mithaq.publish.picture.Happenings;
import org.mithaq.publish.picture.SvgFile;
import org.mithaq.query.Snapshot;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.ResponseEntity;

/** The files that every picture has: a drawing and a table. */
final class PictureAnswers {

    private final PictureReads reads;
    private final PageWriter pages;

    PictureAnswers(PictureReads reads, PageWriter pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** What is made of a request and of the data, for a page. */
    interface Work<R, T> {

        T make(R wanted, Happenings happenings, Snapshot snapshot, Page page);
    }

    /** The drawing as a file; null when the client has it already, and was told so. */
    <R> @Nullable ResponseEntity<byte[]> svg(
            String name,
            String tag,
            HttpServletRequest request,
            HttpServletResponse response,
            QueryAdmission.Reading<R> reading,
            Work<R, Drawing> work)
            throws IOException {
        Page page = pages.page(tag, request);
        byte[] body = reads.answer(
                request, reading, (wanted, all, snapshot) -> SvgFile.write(work.make(wanted, all, snapshot, page)));
        return PictureFile.svg(body, name, page, request, response);
    }

    /** The table as a file; null when the client has it already, and was told so. */
    <R> @Nullable ResponseEntity<byte[]> csv(
            String name,
            String tag,
            HttpServletRequest request,
            HttpServletResponse response,
            QueryAdmission.Reading<R> reading,
            Work<R, byte[]> work)
            throws IOException {
        Page page = pages.page(tag, request);
        byte[] body = reads.answer(request, reading, (wanted, all, snapshot) -> work.make(wanted, all, snapshot, page));
        return PictureFile.csv(body, name, page, request, response);
    }
}
