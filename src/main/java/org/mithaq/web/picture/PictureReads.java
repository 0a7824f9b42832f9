package org.mithaq.web.picture;

import org.mithaq.publish.picture.HappeningReader;
import org.mithaq.publish.picture.Happenings;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;

/** Reads what pictures show of what happened, all of one revision. */
final class PictureReads {

    private final ReadPath reads;
    private final HappeningReader reader;

    PictureReads(ReadPath reads, HappeningReader reader) {
        this.reads = reads;
        this.reader = reader;
    }

    /** What is made of the data. */
    interface Work<T> {

        T make(Happenings happenings, Snapshot snapshot);
    }

    /** Reads the data of now and makes something of them. */
    <T> T read(Work<T> work) {
        try (Snapshot snapshot = reads.now()) {
            return work.make(reader.of(snapshot), snapshot);
        }
    }
}
