package org.mithaq.store;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;

/**
 * All changes ever made to a dataset, in order. A revision is in the log before its change is in the data
 * ({@link Recovery} makes good what a crash left between the two).
 *
 * <p>One thread at a time appends and discards; any number may read meanwhile, and see a revision as soon as it is kept.
 */
public interface RevisionLog extends AutoCloseable {

    /**
     * Opens the log in a folder, which is made when it does not exist, and reads all of it once. What an append that was
     * cut short left at the end is removed; it was never acknowledged.
     *
     * @throws InstallationException {@link ProblemCode#HISTORY_CORRUPT} when an entry before the end is damaged or
     *     missing, {@link ProblemCode#HISTORY_UNREADABLE} when the folder can't be made, read or written
     */
    static RevisionLog open(Path folder) {
        return FileRevisionLog.open(folder, FileRevisionLog.SEGMENT_SIZE);
    }

    /** Opens the log of the store in a folder, as {@link #open}: it is kept in the folder {@code revisions} of it. */
    static RevisionLog ofStore(Path store) {
        return open(store.resolve("revisions"));
    }

    /** A log that lives as long as this object, for a store in memory. */
    static RevisionLog inMemory() {
        return new MemoryRevisionLog();
    }

    /** The number of the newest revision; 0 when there is none. */
    long latest();

    /**
     * Keeps these revisions, all or none; when it returns, they survive a crash of the machine.
     *
     * @param revisions numbered on from {@link #latest}; an empty list does nothing
     * @throws UnavailableException {@link ProblemCode#HISTORY_UNWRITABLE} when they can't be kept; the log is as it was
     * @throws IllegalArgumentException when the numbers do not continue those of the log
     */
    void append(List<Revision> revisions);

    /**
     * The revision of this number.
     *
     * @throws NotFoundException {@link ProblemCode#HISTORY_NO_SUCH_REVISION}
     * @throws InstallationException {@link ProblemCode#HISTORY_CORRUPT} when it was damaged since the log was opened
     * @throws UnavailableException {@link ProblemCode#HISTORY_UNREADABLE}
     */
    Revision read(long number);

    /**
     * Forgets the revisions above this number, for a change that was logged and then could not be made.
     *
     * @throws UnavailableException {@link ProblemCode#HISTORY_UNWRITABLE}; they are not read any more, but may be there
     *     again when the log is opened the next time
     */
    void discardAfter(long number);

    /**
     * The revisions from {@code from} downwards, newest first.
     *
     * @param from the newest that is wanted; a number above {@link #latest} means that
     * @param limit how many at most
     * @throws InstallationException as {@link #read}
     * @throws UnavailableException as {@link #read}
     */
    List<RevisionSummary> summaries(long from, int limit);

    /** The numbers of the revisions that touched a graph, newest first; empty when none did. */
    List<Long> touching(Node graph);

    /** Closes the log for appending. Closing twice does no harm. */
    @Override
    void close();
}
