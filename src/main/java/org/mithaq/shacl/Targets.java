package org.mithaq.shacl;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.parser.Shape;

/**
 * What a shape is about.
 *
 * @param classes it is about their instances, and those of their subclasses
 * @param properties it is about their subjects
 * @param others targets of other kinds
 */
record Targets(Set<Node> classes, Set<Node> properties, List<Target> others) {

    private static final Set<TargetType> OF_CLASS = Set.of(TargetType.targetClass, TargetType.implicitClass);

    static Targets of(Shape shape) {
        return new Targets(
                objects(shape.getTargets(), OF_CLASS),
                objects(shape.getTargets(), Set.of(TargetType.targetSubjectsOf)),
                shape.getTargets().stream()
                        .filter(target -> !OF_CLASS.contains(target.getTargetType())
                                && target.getTargetType() != TargetType.targetSubjectsOf)
                        .toList());
    }

    private static Set<Node> objects(Collection<Target> targets, Set<TargetType> types) {
        return targets.stream()
                .filter(target -> types.contains(target.getTargetType()))
                .map(Target::getObject)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether one of these classes is a target. */
    boolean includeOne(Set<Node> ofClasses) {
        return !Collections.disjoint(classes, ofClasses);
    }

    /** Whether the subjects of one of these properties are targets. */
    boolean includeSubjectOf(Set<Node> ofProperties) {
        return !Collections.disjoint(properties, ofProperties);
    }
}
