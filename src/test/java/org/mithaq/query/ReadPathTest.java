package org.mithaq.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.query.memory.MemoryLimit;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.query.memory.MemoryStatus;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionMarker;
import org.mithaq.support.Guards;

class ReadPathTest {

    private final GraphStore store = EmbeddedStore.inMemory();
    private final MemoryReads memory = new MemoryReads(store, new MemoryLimit(1_000), Guards.WITHOUT_SEARCH::install);
    private final ReadPath reading = new ReadPath(store, memory, Guards.WITHOUT_SEARCH);

    @BeforeEach
    void fill() {
        write(1);
        memory.fill();
        while (memory.status().state() == MemoryStatus.State.FILLING) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void close() {
        memory.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o }",
                "SELECT * { GRAPH ?g { ?s ?p ?o } }",
                "ASK { ?s ?p ?o }",
                "CONSTRUCT WHERE { ?s ?p ?o }"
            })
    void aQueryIsAnsweredFromMemory(String query) {
        try (Snapshot snapshot = at(query)) {
            assertThat(snapshot.dataset()).isNotSameAs(store.dataset());
            assertThat(snapshot.revision()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM <a:g> { ?s ?p ?o }",
                "SELECT * FROM NAMED <a:g> { GRAPH ?g { ?s ?p ?o } }",
                "DESCRIBE <a:s>"
            })
    void whatMemoryCanNotAnswerIsAnsweredByTheStore(String query) {
        try (Snapshot snapshot = at(query)) {
            assertThat(snapshot.dataset()).isSameAs(store.dataset());
            assertThat(snapshot.revision()).isEqualTo(1);
            assertThat(store.dataset().isInTransaction()).isTrue();
        }
        assertThat(store.dataset().isInTransaction()).isFalse();
    }

    @Test
    void whoWasShownARevisionIsNotShownAnOlderOneAfterwards() {
        write(2);
        try (Snapshot snapshot = at("DESCRIBE <a:s>")) {
            assertThat(snapshot.revision()).isEqualTo(2);
        }

        try (Snapshot snapshot = at("ASK {}")) {
            assertThat(snapshot.revision()).isEqualTo(2);
        }
    }

    @Test
    void aCommitIsSeenByTheNextQueryWhereverItIsAnswered() {
        for (int number = 2; number < 50; number++) {
            memory.committed(List.of(write(number)));
            try (Snapshot snapshot = at("ASK {}")) {
                assertThat(snapshot.revision()).isEqualTo(number);
            }
        }
    }

    @Test
    void aTransactionOfTheCallerIsLeftOpen() {
        store.read(dataset -> {
            at("DESCRIBE <a:s>").close();
            assertThat(dataset.isInTransaction()).isTrue();
            return dataset;
        });
    }

    @Test
    void theGuardsHoldInMemoryAndInTheStore() {
        Context guards = new Context();
        Guards.WITHOUT_SEARCH.install(guards);
        try (Snapshot snapshot = at("ASK {}")) {
            assertThat(snapshot.dataset().getContext().keys()).containsAll(guards.keys());
        }
        assertThat(store.dataset().getContext().keys()).containsAll(guards.keys());
    }

    private Snapshot at(String query) {
        return reading.at(QueryFactory.create(query));
    }

    private Revision write(long number) {
        Quad quad = SSE.parseQuad("(<a:g> <a:s> <a:p> " + number + ")");
        ChangeSet changes = new ChangeSet(Set.of(quad), Set.of());
        store.write(dataset -> {
            changes.applyTo(dataset);
            RevisionMarker.write(dataset, number);
        });
        return new Revision(number, Instant.EPOCH, "", "", changes);
    }
}
