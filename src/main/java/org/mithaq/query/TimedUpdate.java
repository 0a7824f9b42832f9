package org.mithaq.query;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExecDatasetBuilder;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.store.QueryMemory;

/**
 * Runs an update on a dataset for so long and no longer; the time begins when the update does, not while it waits. The
 * {@code WHERE} of each operation holds no more in memory than a query may.
 *
 * <p><em>Errors</em>: {@link ProblemCode#CHANGE_TIMEOUT} when the time is up, {@link ProblemCode#CHANGE_TOO_MUCH} when the
 * memory is, {@link ProblemCode#CHANGE_NOT_POSSIBLE} for what the update asks of graphs that are not there, or there
 * already; and whatever the dataset refuses, of operations that are {@code SILENT} too. The dataset may hold a part of the
 * update then: to undo it is the caller's.
 */
public final class TimedUpdate implements Consumer<DatasetGraph> {

    /** So many rows of a {@code WHERE} are held in memory; more are written to a file meanwhile. */
    private static final long ROWS_IN_MEMORY = 10_000;

    private final UpdateRequest request;
    private final Duration time;
    private final SparqlClock clock;
    private final long maxMemory;

    /**
     * An update that {@link UpdatePolicy} let through.
     *
     * @param maxMemory what one operation may hold in memory at once, in bytes
     */
    public TimedUpdate(UpdateRequest request, Duration time, SparqlClock clock, long maxMemory) {
        this.request = request;
        this.time = time;
        this.clock = clock;
        this.maxMemory = maxMemory;
    }

    @Override
    public void accept(DatasetGraph dataset) {
        Context context = dataset.getContext().copy();
        context.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
        AtomicBoolean timeUp = new AtomicBoolean();
        StoppableDataset stoppable = new StoppableDataset(dataset, context, timeUp::get, this::timeUp);
        AtomicBoolean cancelled = Context.getOrSetCancelSignal(context);
        SparqlClock.Alarm bell = clock.in(time, () -> {
            timeUp.set(true);
            cancelled.set(true);
        });
        try {
            for (Update operation : request) {
                new QueryMemory(maxMemory, ROWS_IN_MEMORY).install(context);
                UpdateExecDatasetBuilder.create()
                        .update(operation)
                        .dataset(stoppable)
                        .context(context)
                        .build()
                        .execute();
            }
        } catch (InvalidInputException e) {
            throw e.code() == ProblemCode.QUERY_TOO_MUCH
                    ? new InvalidInputException(ProblemCode.CHANGE_TOO_MUCH, e.parameters(), e)
                    : e;
        } catch (QueryCancelledException e) {
            throw timeUp();
        } catch (UpdateException e) {
            stoppable.rethrow();
            throw new ConflictException(
                    ProblemCode.CHANGE_NOT_POSSIBLE, Map.of("detail", String.valueOf(e.getMessage())), e);
        } finally {
            bell.cancel();
        }
        stoppable.rethrow();
    }

    private UnavailableException timeUp() {
        return new UnavailableException(ProblemCode.CHANGE_TIMEOUT, Map.of("seconds", SparqlClock.seconds(time)));
    }
}
