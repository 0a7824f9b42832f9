package org.mithaq.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.admission.AdmissionSettings;
import org.mithaq.query.admission.QueryClient;
import org.mithaq.query.admission.QueryPool;
import org.mithaq.query.admission.QueryTicket;
import org.springframework.mock.web.MockHttpServletResponse;

/** A graph that is a result can be long in the writing; that it is there already does not keep anybody from ending it. */
class StoppedRunTest {

    private static final int TRIPLES = 20_000;

    static RDFFormat[] formats() {
        return new RDFFormat[] {RDFFormat.TURTLE_PRETTY, RDFFormat.NTRIPLES, RDFFormat.RDFXML_PRETTY, RDFFormat.JSONLD11
        };
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsBeingWrittenEndsWhenTheQueryIsCancelled(RDFFormat format) {
        running(Duration.ofMinutes(10), (ticket, pool, run) -> {
            Graph graph = graph(run);

            assertThatThrownBy(() -> write(graph, format, run, () -> pool.cancel(ticket.id())))
                    .satisfies(failure -> assertThat(code(failure)).isEqualTo(ProblemCode.QUERY_CANCELLED));
        });
    }

    @Test
    void itEndsWhenTheTimeIsUp() {
        running(Duration.ofMillis(1), (ticket, pool, run) -> {
            assertThatThrownBy(() -> {
                        while (true) {
                            graph(run).find().toList();
                        }
                    })
                    .isInstanceOfSatisfying(
                            UnavailableException.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.QUERY_TIMEOUT));
        });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nobodyEndsWhatGoesOn(RDFFormat format) {
        running(Duration.ofMinutes(10), (ticket, pool, run) -> {
            AtomicInteger written = new AtomicInteger();

            write(graph(run), format, run, written::incrementAndGet);

            assertThat(written).hasPositiveValue();
        });
    }

    @FunctionalInterface
    private interface Work {
        void with(QueryTicket ticket, QueryPool pool, QueryRun run);
    }

    private static void running(Duration timeout, Work work) {
        Duration ages = Duration.ofMinutes(10);
        QueryPool pool = new QueryPool(new AdmissionSettings(2, 10, ages, ages, 10, 20, ages, 10, 100));
        try (QueryTicket ticket = pool.admit(QueryClient.at("192.0.2.1"), "CONSTRUCT WHERE { ?s ?p ?o }");
                SparqlClock clock = new SparqlClock()) {
            QueryRun run = new QueryRun(ticket, timeout, Long.MAX_VALUE, () -> false, Long.MAX_VALUE);
            run.begin(new Context(), clock);
            work.with(ticket, pool, run);
        }
    }

    private static Graph graph(QueryRun run) {
        return LimitedGraph.fill(run, graph -> {
            for (int i = 0; i < TRIPLES; i++) {
                graph.add(SSE.parseTriple("(<a:s" + i % 100 + "> <a:p> " + i + ")"));
            }
        });
    }

    /** Writes a graph as Fuseki does, and does something after the first bytes. */
    private static void write(Graph graph, RDFFormat format, QueryRun run, Runnable afterFirst) {
        try (ResultSpool spool = new ResultSpool(Long.MAX_VALUE)) {
            OutputStream out =
                    new SpooledResponse(new MockHttpServletResponse(), spool, run::requireGoingOn).getOutputStream();
            RDFWriter.source(graph).format(format).output(new Noticing(out, afterFirst));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemCode code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MithaqException problem) {
                return problem.code();
            }
        }
        throw new AssertionError("no problem", failure);
    }

    private static final class Noticing extends OutputStream {

        private final OutputStream out;
        private final Runnable afterFirst;
        private boolean begun;

        Noticing(OutputStream out, Runnable afterFirst) {
            this.out = out;
            this.afterFirst = afterFirst;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            if (!begun) {
                begun = true;
                afterFirst.run();
            }
        }
    }
}
