package org.mithaq.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mithaq.publish.resource.DataState;
import org.mithaq.publish.resource.NamesQuery;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.query.InternalQuery;
import org.mithaq.query.ReadPath;
import org.mithaq.query.memory.MemoryLimit;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.query.memory.MemoryStatus;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.support.Guards;
import org.mithaq.support.Seed;
import org.mithaq.vocab.IriScheme;

/** Plans that are made once find what those find that are made for one resource. */
class PageQueryTest {

    private static final long MOST = 100_000;
    private static final GraphStore STORE = Seed.store();
    private static final MemoryReads MEMORY =
            new MemoryReads(STORE, new MemoryLimit(1_000_000), Guards.WITHOUT_SEARCH::install);
    private static final ReadPath READS = new ReadPath(STORE, MEMORY, Guards.WITHOUT_SEARCH);
    private static final PublishedResources RESOURCES = new PublishedResources(STORE, RevisionLog.inMemory());

    @BeforeAll
    static void fill() {
        MEMORY.fill();
        while (MEMORY.status().state() == MemoryStatus.State.FILLING) {
            Thread.onSpinWait();
        }
        assertThat(MEMORY.status().state()).isEqualTo(MemoryStatus.State.READY);
    }

    @AfterAll
    static void close() {
        MEMORY.close();
    }

    @Test
    void aQueryAboutOneResourceHasTheSameRowsWhoeverPlansIt() {
        Set<String> told = new TreeSet<>();
        for (String iri : resources()) {
            RESOURCES.read(iri, OptionalLong.empty(), READS, state -> {
                Node resource = NodeFactory.createURI(iri);
                for (String name : names()) {
                    PageQuery query = PageQuery.named(name);
                    List<Binding> rows = query.rows(resource, MOST, state);
                    assertThat(rows)
                            .as(name + " of " + iri)
                            .containsExactlyInAnyOrderElementsOf(state.rows(query.about(resource, Map.of(), MOST)));
                    if (!rows.isEmpty()) {
                        told.add(name);
                    }
                }
                return state;
            });
        }
        assertThat(told).contains("identity", "facts", "referrers").hasSizeGreaterThan(10);
    }

    @Test
    void aQueryAboutSeveralThingsHasTheSameRowsWhoeverPlansIt() {
        List<Node> things =
                resources().stream().map(NodeFactory::createURI).limit(20).toList();
        RESOURCES.read(resources().get(0), OptionalLong.empty(), READS, state -> {
            for (List<Node> some : List.of(things, things.subList(0, 1))) {
                assertThat(state.rows(NamesQuery.PREPARED, some))
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(
                                state.rows(NamesQuery.of(some).query()));
                for (String name : List.of("ties", "owners", "sources")) {
                    assertThat(PageQuery.named(name).rows(some, MOST, state))
                            .as(name)
                            .containsExactlyInAnyOrderElementsOf(unplanned(name, some, state));
                }
            }
            return state;
        });
    }

    private static List<Binding> unplanned(String name, List<Node> things, DataState state) {
        return state.rows(InternalQuery.named("page/" + name)
                .among("thing", things)
                .limit(MOST)
                .query());
    }

    /** All queries that the pages of any kind ask. */
    private static Set<String> names() {
        Set<String> names = new TreeSet<>(List.of("identity", "facts", "claims", "passages", "referrers", "named"));
        Stream.of(PageKind.values()).forEach(kind -> names.addAll(kind.sections()));
        return names;
    }

    /** A hundred things of all kinds. */
    private static List<String> resources() {
        TreeSet<String> all = new TreeSet<>();
        Seed.dataset().find(Node.ANY, Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(quad -> {
            if (quad.getSubject().isURI()) {
                all.add(quad.getSubject().getURI());
            }
        });
        all.removeIf(iri -> IriScheme.pathOf(iri).isEmpty() || PublishedResources.isBundled(iri));
        List<String> list = List.copyOf(all);
        int step = Math.max(1, list.size() / 100);
        return Stream.iterate(0, index -> index < list.size(), index -> index + step)
                .map(list::get)
                .toList();
    }
}
