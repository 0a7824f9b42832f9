package org.mithaq.publish.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.mithaq.publish.resource.DataState;

/** What has to be said of a resource, or of others about it, so that a query about it can have rows. Asking costs next to nothing. */
final class Requirements {

    /** By any of these properties somebody has to refer to the resource, or it to somebody. */
    private record Requirement(Set<Node> properties, boolean isAbout) {}

    private final List<Requirement> all = new ArrayList<>();

    private Requirements() {}

    /** The requirements that the pattern of a query shows at once; what stands in choices and options is none. */
    static Requirements of(Element pattern, Var resource) {
        Requirements requirements = new Requirements();
        requirements.collect(pattern, resource);
        return requirements;
    }

    private void collect(Element element, Var resource) {
        if (element instanceof ElementGroup group) {
            group.getElements().forEach(each -> collect(each, resource));
        } else if (element instanceof ElementNamedGraph graph) {
            collect(graph.getElement(), resource);
        } else if (element instanceof ElementPathBlock block) {
            block.patternElts().forEachRemaining(triple -> collect(triple, resource));
        }
    }

    private void collect(TriplePath triple, Var resource) {
        Set<Node> properties = new HashSet<>();
        boolean isKnown = triple.isTriple()
                ? triple.getPredicate().isURI() && properties.add(triple.getPredicate())
                : links(triple.getPath(), properties);
        if (isKnown && triple.getObject().equals(resource)) {
            all.add(new Requirement(properties, false));
        } else if (isKnown && triple.getSubject().equals(resource)) {
            all.add(new Requirement(properties, true));
        }
    }

    /** Whether a path is a choice of properties, which are then added. */
    private static boolean links(Path path, Set<Node> properties) {
        if (path instanceof P_Link link) {
            properties.add(link.getNode());
            return true;
        }
        return path instanceof P_Alt choice
                && links(choice.getLeft(), properties)
                && links(choice.getRight(), properties);
    }

    /** Whether a query about this resource can have rows. */
    boolean areMet(Node resource, DataState state) {
        return all.stream()
                .allMatch(requirement -> requirement.properties().stream()
                        .anyMatch(property -> requirement.isAbout()
                                ? state.holds(resource, property, Node.ANY)
                                : state.holds(Node.ANY, property, resource)));
    }
}
