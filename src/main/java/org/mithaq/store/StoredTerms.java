package org.mithaq.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.jspecify.annotations.Nullable;

/**
 * Terms as the store holds them: it keeps numbers, dates and truth values by their value, so that
 * {@code "01"^^xsd:integer} comes back as {@code 1}, and is found when {@code 1} is looked for.
 *
 * <p>With decimals it tells apart what it gives back alike: {@code 1.00} comes back as {@code 1.0}, and neither finds the
 * other. Whoever writes therefore writes terms as they come back.
 */
public final class StoredTerms {

    private StoredTerms() {}

    /** The term that a store gives back for this one; the same object when it is no other. */
    public static Node asStored(Node term) {
        NodeId byValue = byValue(term);
        return byValue == null ? term : spelled(byValue, term);
    }

    /** The quad that a store gives back for this one; the same object when it is no other. */
    public static Quad asStored(Quad quad) {
        Node object = asStored(quad.getObject());
        return object == quad.getObject()
                ? quad
                : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), object);
    }

    /** The term that a store finds when this one is looked for, of those that it gives back; itself when it finds none. */
    public static Node lookedUp(Node term) {
        NodeId byValue = byValue(term);
        if (byValue == null) {
            return term;
        }
        Node stored = spelled(byValue, term);
        return stored == term || byValue.equals(NodeIdInline.inline(stored)) ? stored : term;
    }

    private static @Nullable NodeId byValue(Node term) {
        return term.isLiteral() ? NodeIdInline.inline(term) : null;
    }

    private static Node spelled(NodeId byValue, Node term) {
        Node stored = NodeIdInline.extract(byValue);
        return stored.equals(term) ? term : stored;
    }
}
