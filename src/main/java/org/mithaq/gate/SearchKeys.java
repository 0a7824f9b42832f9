package org.mithaq.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mithaq.text.NameKey;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;
import org.mithaq.vocab.NameProperties;

/** {@code mq:searchKey} from every name of a thing. Concepts and terms have names too, but are found by their lists. */
final class SearchKeys implements Deduction {

    private static final List<Node> NAMES = NameProperties.OF_THINGS;

    @Override
    public Set<Node> properties() {
        return Set.of(MQ.searchKey);
    }

    @Override
    public Set<Node> subjects(Graph statements) {
        Set<Node> named = new HashSet<>();
        NAMES.forEach(property -> named.addAll(Step.back(statements, property, Node.ANY)));
        return named;
    }

    @Override
    public void about(Node subject, Graph statements, Consumer<Triple> derived) {
        if (!subject.isURI() || IriScheme.typeOf(subject.getURI()).isEmpty()) {
            return;
        }
        for (Node property : NAMES) {
            statements.find(subject, property, Node.ANY).forEachRemaining(triple -> {
                Node name = triple.getObject();
                String key = name.isLiteral() ? NameKey.of(name.getLiteralLexicalForm()) : "";
                if (!key.isEmpty()) {
                    derived.accept(Triple.create(subject, MQ.searchKey, NodeFactory.createLiteralString(key)));
                }
            });
        }
    }

    @Override
    public boolean reads(Triple statement) {
        return NAMES.contains(statement.getPredicate());
    }
}
