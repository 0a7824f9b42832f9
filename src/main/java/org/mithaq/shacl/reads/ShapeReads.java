package org.mithaq.shacl.reads;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ClosedConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintComponentSPARQL;
import org.apache.jena.shacl.engine.constraint.ConstraintOp1;
import org.apache.jena.shacl.engine.constraint.ConstraintOpN;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.EqualsConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShXone;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.NodeShape;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;

/**
 * Lays what a shape reads: its targets, the paths of its property shapes, the classes of values, the shapes that it refers
 * to, and its SPARQL ({@link QueryReads}).
 *
 * <p><em>Source</em>: SHACL, W3C Recommendation of 20 July 2017, sections 2 to 5.
 */
final class ShapeReads {

    private static final Var THIS = Var.alloc("this");
    private static final Predicates TYPE = Predicates.of(RDF.type.asNode());

    private final ReadPaths paths = new ReadPaths();
    private final Set<Shape> open = new HashSet<>();

    private ShapeReads() {}

    /**
     * What a shape with targets reads.
     *
     * @throws UnanalysableException when that can't be told from the shape
     */
    static ReadPaths of(Shape shape) throws UnanalysableException {
        ShapeReads reads = new ShapeReads();
        if (shape.getConstraints().isEmpty() && shape.getPropertyShapes().isEmpty()) {
            return reads.paths;
        }
        for (Target target : shape.getTargets()) {
            reads.target(target);
        }
        reads.shape(shape, ReadPaths.FOCUS, Effect.ADDED);
        if (shape instanceof NodeShape
                && shape.getPropertyShapes().isEmpty()
                && shape.getConstraints().size() == 1
                && shape.getConstraints().iterator().next() instanceof SparqlConstraint only) {
            new QueryReads(reads.paths).markDoubles(Algebra.compile(only.getQuery()), THIS);
        }
        return reads.paths;
    }

    /** A node that becomes a target may have results that it had not before. */
    private void target(Target target) throws UnanalysableException {
        PathSteps added = new PathSteps(paths, Effect.ADDED);
        switch (target.getTargetType()) {
            case targetNode -> {}
            case targetClass, implicitClass -> classOf(ReadPaths.FOCUS, Effect.ADDED);
            case targetSubjectsOf ->
                added.lay(ReadPaths.FOCUS, Predicates.of(target.getObject()), true, paths.newPlace(Limits.NONE));
            case targetObjectsOf ->
                added.lay(ReadPaths.FOCUS, Predicates.of(target.getObject()), false, paths.newPlace(Limits.NONE));
            default -> throw new UnanalysableException("a target in SPARQL");
        }
    }

    /**
     * Lays a shape for the nodes at {@code place}.
     *
     * @param effect which change of a statement can make something new fail: {@code EITHER} under a negation
     */
    private void shape(Shape shape, int place, Effect effect) throws UnanalysableException {
        if (shape.deactivated()) {
            return;
        }
        if (!open.add(shape)) {
            throw new UnanalysableException("a shape that refers to itself: " + shape.getShapeNode());
        }
        if (shape instanceof PropertyShape property) {
            property(property, place, effect);
            // SHACL asks for them at the values; the engine, of a shape that is no property of another, at the node
            for (PropertyShape nested : property.getPropertyShapes()) {
                property(nested, place, effect);
            }
        } else {
            for (Constraint constraint : shape.getConstraints()) {
                constraint(constraint, shape, place, place, effect);
            }
            for (PropertyShape property : shape.getPropertyShapes()) {
                property(property, place, effect);
            }
        }
        open.remove(shape);
    }

    private void property(PropertyShape shape, int place, Effect effect) throws UnanalysableException {
        if (shape.deactivated()) {
            return;
        }
        Optional<Effect> harm = Stream.concat(
                        shape.getConstraints().stream().map(ShapeReads::ofPath),
                        shape.getPropertyShapes().stream().map(nested -> Effect.ADDED))
                .reduce(Effect::and);
        if (harm.isEmpty()) {
            return;
        }
        PathSteps steps = new PathSteps(paths, effect == Effect.EITHER ? effect : harm.get());
        int values = steps.follow(place, shape.getPath(), true, Limits.NONE);
        for (Constraint constraint : shape.getConstraints()) {
            constraint(constraint, shape, place, values, effect);
        }
        for (PropertyShape nested : shape.getPropertyShapes()) {
            property(nested, values, effect);
        }
    }

    /** Which change of the values of a property shape can make its constraint fail anew. */
    private static Effect ofPath(Constraint constraint) {
        if (constraint instanceof MinCount || constraint instanceof HasValueConstraint) {
            return Effect.REMOVED;
        } else if (constraint instanceof EqualsConstraint || constraint instanceof QualifiedValueShape) {
            return Effect.EITHER;
        }
        return Effect.ADDED;
    }

    private void constraint(Constraint constraint, Shape shape, int focus, int values, Effect effect)
            throws UnanalysableException {
        if (constraint instanceof ClassConstraint) {
            classOf(values, effect.reversed());
        } else if (constraint instanceof ConstraintOp1 one) {
            shape(one.getOther(), values, one instanceof ShNot ? Effect.EITHER : effect);
        } else if (constraint instanceof ConstraintOpN several) {
            for (Shape other : several.getOthers()) {
                shape(other, values, several instanceof ShXone ? Effect.EITHER : effect);
            }
        } else if (constraint instanceof QualifiedValueShape qualified) {
            if (qualified.qDisjoint()) {
                throw new UnanalysableException("sh:qualifiedValueShapesDisjoint");
            }
            shape(qualified.getSub(), values, Effect.EITHER);
        } else if (constraint instanceof ConstraintPairwise pair) {
            boolean equal = pair instanceof EqualsConstraint;
            new PathSteps(paths, equal ? Effect.EITHER : effect)
                    .lay(focus, Predicates.of(pair.getValue()), true, paths.newPlace(Limits.NONE));
        } else if (constraint instanceof ClosedConstraint) {
            new PathSteps(paths, effect).lay(values, Predicates.ANY, true, paths.newPlace(Limits.NONE));
        } else if (constraint instanceof SparqlConstraint sparql) {
            sparql(sparql.getQuery(), shape, focus, effect);
        } else if (constraint instanceof ConstraintComponentSPARQL) {
            throw new UnanalysableException("a constraint component in SPARQL");
        }
    }

    private void sparql(Query query, Shape shape, int focus, Effect effect) throws UnanalysableException {
        Path path = shape instanceof PropertyShape property ? property.getPath() : null;
        new QueryReads(paths).lay(Algebra.compile(query), THIS, path, focus, effect);
    }

    /**
     * The classes of the nodes at a place ({@code sh:class}, {@code sh:targetClass}). Which classes are above them is not
     * a matter of these nodes: {@link DependencyIndex#SCHEMA}.
     */
    private void classOf(int place, Effect effect) {
        new PathSteps(paths, effect).lay(place, TYPE, true, paths.newPlace(Limits.NONE));
    }
}
