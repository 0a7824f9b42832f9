package org.mithaq.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.jspecify.annotations.Nullable;
import org.mithaq.records.WriteRecord.Written;

/**
 * A write that was admitted, on its way through Fuseki: the guard hands it over with the request, the operation runs it,
 * and the guard answers with what became of it.
 */
final class AdmittedWrite {

    private static final String ATTRIBUTE = AdmittedWrite.class.getName();

    private final Supplier<Written> work;
    private @Nullable Written written;
    private @Nullable Throwable failure;

    private AdmittedWrite(Supplier<Written> work) {
        this.work = work;
    }

    /** Hands work over with a request. */
    static AdmittedWrite handOver(HttpServletRequest request, Supplier<Written> work) {
        AdmittedWrite write = new AdmittedWrite(work);
        request.setAttribute(ATTRIBUTE, write);
        return write;
    }

    /** Runs the write that was handed over with the request of an action; whatever happens is the guard's to tell. */
    static void run(HttpAction action) {
        AdmittedWrite write = (AdmittedWrite) action.getRequest().getAttribute(ATTRIBUTE);
        try {
            write.written = write.work.get();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            write.failure = e;
        }
    }

    /** What was written; null when it failed, or was never run. */
    @Nullable
    Written written() {
        return written;
    }

    /** Why it failed; null when it did not. */
    @Nullable
    Throwable failure() {
        return failure;
    }
}
