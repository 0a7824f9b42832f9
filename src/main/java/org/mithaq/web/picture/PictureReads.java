package org.mithaq.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.mithaq.publish.picture.HappeningReader;
import org.mithaq.publish.picture.Happenings;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;
import org.mithaq.web.http.QueryAdmission;

/** Reads what pictures show, all of one revision, when it is the turn of a request. */
final class PictureReads {

    private final ReadPath reads;
    private final QueryAdmission admission;
    private final HappeningReader reader;

    PictureReads(ReadPath reads, QueryAdmission admission, HappeningReader reader) {
        this.reads = reads;
        this.admission = admission;
        this.reader = reader;
    }

    /** What is made of a request and of the data. */
    interface Work<R, T> {

        T make(R wanted, Happenings happenings, Snapshot snapshot);
    }

    /** Reads a request, waits for its turn, reads the data, makes something of both. */
    <R, T> T answer(HttpServletRequest request, QueryAdmission.Reading<R> reading, Work<R, T> work) throws IOException {
        return admission.answer(request, reading, (wanted, ticket) -> {
            try (Snapshot snapshot = reads.now()) {
                return work.make(wanted, reader.of(snapshot), snapshot);
            }
        });
    }
}
