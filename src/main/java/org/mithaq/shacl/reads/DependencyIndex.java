package org.mithaq.shacl.reads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.mithaq.shacl.reads.ReadPaths.Read;
import org.mithaq.shacl.reads.ReadPaths.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For every property, where shapes read statements with it, and so which focus nodes a change can affect.
 *
 * <p>A node that is not named has no result after the change that it had not before; one that is named may have. The cost
 * depends on the change and on how many statements lead back from it, not on the size of the graph. What is said of classes
 * and properties ({@link #SCHEMA}) is taken for constant.
 *
 * @param <S> what stands for a shape with targets
 */
public final class DependencyIndex<S> {

    /** A change of these properties can affect every node; {@link #affected} does not look for them. */
    public static final Set<Node> SCHEMA = Set.of(RDFS.subClassOf.asNode(), RDFS.domain.asNode());

    private static final Logger LOG = LoggerFactory.getLogger(DependencyIndex.class);

    /**
     * A way back from changed statements to the focus nodes of one shape.
     *
     * @param <S> what stands for the shape
     */
    public static final class Way<S> {

        final S shape;
        final ReadPaths paths;
        final Read read;

        private Way(S shape, ReadPaths paths, Read read) {
            this.shape = shape;
            this.paths = paths;
            this.read = read;
        }

        /** The shape to whose focus nodes it leads. */
        public S shape() {
            return shape;
        }

        private @Nullable Visit visit(Triple changed, boolean added, Graph either) {
            return read.effect().includes(added) && read.predicates().contains(changed.getPredicate())
                    ? paths.visit(read, changed, either)
                    : null;
        }

        @Override
        public String toString() {
            return shape + " " + read;
        }
    }

    private final Map<Node, List<Way<S>>> byProperty = new HashMap<>();
    private final List<Way<S>> ofManyProperties = new ArrayList<>();
    private final List<Way<S>> ways = new ArrayList<>();
    private final Map<S, String> unanalysable = new LinkedHashMap<>();

    /** Adds what a shape reads. */
    public void add(S key, Shape shape) {
        try {
            ReadPaths paths = ShapeReads.of(shape);
            paths.reads().forEach(read -> add(new Way<>(key, paths, read)));
        } catch (UnanalysableException e) {
            LOG.warn("Shape {} is checked whole at every change: {}", shape.getShapeNode(), e.getMessage());
            unanalysable.put(key, e.getMessage());
        }
    }

    private void add(Way<S> way) {
        ways.add(way);
        if (way.read.predicates().complement()) {
            ofManyProperties.add(way);
        } else {
            way.read
                    .predicates()
                    .listed()
                    .forEach(property -> byProperty
                            .computeIfAbsent(property, first -> new ArrayList<>())
                            .add(way));
        }
    }

    /** The shapes of which it is not known what they read, each with the reason; they are affected by every change. */
    public Map<S, String> unanalysable() {
        return Map.copyOf(unanalysable);
    }

    /** The same index without one of its ways; whether something is missed then shows whether the way is needed. */
    public DependencyIndex<S> without(Way<S> way) {
        DependencyIndex<S> others = new DependencyIndex<>();
        ways.stream().filter(other -> other != way).forEach(others::add);
        others.unanalysable.putAll(unanalysable);
        return others;
    }

    /** All ways back. */
    public List<Way<S>> ways() {
        return List.copyOf(ways);
    }

    /**
     * The nodes whose results of a shape the change can affect, by shape; targets and others.
     *
     * @param either the statements that hold before the change or after it
     */
    public Map<S, Set<Node>> affected(GraphChange change, Graph either) {
        Map<ReadPaths, List<Visit>> visits = new LinkedHashMap<>();
        Map<ReadPaths, S> shapes = new HashMap<>();
        meet(change, either, (way, visit) -> {
            shapes.put(way.paths, way.shape);
            visits.computeIfAbsent(way.paths, first -> new ArrayList<>()).add(visit);
        });
        Map<S, Set<Node>> affected = new LinkedHashMap<>();
        visits.forEach((paths, met) -> affected.put(shapes.get(paths), paths.focusNodes(either, met)));
        return affected;
    }

    /** The same by each way for itself; the nodes of a shape are those of all its ways. */
    public Map<Way<S>, Set<Node>> affectedByWay(GraphChange change, Graph either) {
        Map<Way<S>, List<Visit>> visits = new LinkedHashMap<>();
        meet(
                change,
                either,
                (way, visit) ->
                        visits.computeIfAbsent(way, first -> new ArrayList<>()).add(visit));
        Map<Way<S>, Set<Node>> affected = new LinkedHashMap<>();
        visits.forEach((way, met) -> affected.put(way, way.paths.focusNodes(either, met)));
        return affected;
    }

    private void meet(GraphChange change, Graph either, BiConsumer<Way<S>, Visit> found) {
        change.added().forEach(triple -> meet(triple, true, either, found));
        change.removed().forEach(triple -> meet(triple, false, either, found));
    }

    private void meet(Triple changed, boolean added, Graph either, BiConsumer<Way<S>, Visit> found) {
        Stream.concat(byProperty.getOrDefault(changed.getPredicate(), List.of()).stream(), ofManyProperties.stream())
                .forEach(way -> {
                    Visit visit = way.visit(changed, added, either);
                    if (visit != null) {
                        found.accept(way, visit);
                    }
                });
    }
}
