package org.mithaq.bench;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.gate.Derivation;
import org.mithaq.records.SeedStore;

/**
 * The union of the bundled files, generated records and what is derived from both, as validation sees it.
 *
 * @param triples all statements
 * @param generated how many of them the generated records add to the bundled files
 * @param records how many source records were generated
 */
record GeneratedGraph(Graph triples, long generated, int records) {

    private static final long SEED = 42;

    /** A graph to which generated records add about {@code size} triples; the bundled files alone for size 0. */
    static GeneratedGraph of(long size) {
        Graph all = GraphFactory.createDefaultGraph();
        SeedStore.bundled().find().forEachRemaining(quad -> all.add(quad.asTriple()));
        if (size == 0) {
            return new GeneratedGraph(all, 0, 0);
        }
        int bundled = all.size();
        ModelGenerator generator = new ModelGenerator(SEED, size);
        generator.generate(quad -> all.add(quad.asTriple()));
        GraphUtil.addInto(all, Derivation.of(all));
        return new GeneratedGraph(all, all.size() - bundled, generator.records());
    }
}
