package org.mithaq.shacl;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitorByType;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** What stands in the query of a rule, in sub-selects and {@code EXISTS} too. */
final class RuleQueries {

    private static final Pattern MINUS = Pattern.compile("\\bMINUS\\b");

    private final Set<Var> predicates = new HashSet<>();
    private final Set<Var> listed = new HashSet<>();
    private final Set<String> forbidden = new TreeSet<>();

    private RuleQueries(Query query) {
        ElementTransform look = new Look();
        QueryTransformOps.transform(query, look, new ExprTransformApplyElementTransform(look));
        // Jena's transformer looks into a MINUS without showing it
        if (MINUS.matcher(query.serialize()).find()) {
            forbidden.add("MINUS");
        }
    }

    /** What a rule may not use: the names of the faults in its query. */
    static Set<String> faults(Query query) {
        RuleQueries seen = new RuleQueries(query);
        seen.predicates.removeAll(seen.listed);
        seen.predicates.forEach(variable -> seen.forbidden.add("unbound predicate " + variable));
        return seen.forbidden;
    }

    private void property(Node predicate) {
        if (Var.isVar(predicate)) {
            predicates.add(Var.alloc(predicate));
        }
    }

    private final class Look extends ElementTransformCopyBase {

        @Override
        public Element transform(ElementTriplesBlock block) {
            block.getPattern().forEach(triple -> property(triple.getPredicate()));
            return super.transform(block);
        }

        @Override
        public Element transform(ElementPathBlock block) {
            for (TriplePath triple : block.getPattern().getList()) {
                if (triple.isTriple()) {
                    property(triple.getPredicate());
                } else {
                    triple.getPath().visit(new Negations());
                }
            }
            return super.transform(block);
        }

        @Override
        public Element transform(ElementData data) {
            // SHACL, appendix A
            forbidden.add("VALUES");
            return super.transform(data);
        }

        @Override
        public Element transform(ElementFilter filter, Expr expression) {
            choice(filter.getExpr())
                    .ifPresent(choice -> listed.add(choice.getLHS().asVar()));
            return super.transform(filter, expression);
        }

        @Override
        public Element transform(ElementService service, Node name, Element inside) {
            forbidden.add("SERVICE");
            return super.transform(service, name, inside);
        }
    }

    /** A path that says which properties are not meant looks at every triple. */
    private final class Negations extends PathVisitorByType {

        @Override
        public void visitNegPS(P_NegPropSet path) {
            forbidden.add("negated property set");
        }

        @Override
        public void visit0(P_Path0 path) {
            // a property by its name
        }

        @Override
        public void visit1(P_Path1 path) {
            path.getSubPath().visit(this);
        }

        @Override
        public void visit2(P_Path2 path) {
            for (Path part : List.of(path.getLeft(), path.getRight())) {
                part.visit(this);
            }
        }
    }

    /** The properties that {@code FILTER(?path IN (…))} of a query lists. */
    static Set<Node> listedProperties(Query query) {
        Set<Node> properties = new HashSet<>();
        ElementTransform look = new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementFilter filter, Expr expression) {
                choice(filter.getExpr())
                        .filter(choice -> choice.getLHS().asVar().equals(Var.alloc("path")))
                        .ifPresent(choice -> choice.getRHS().getListRaw().stream()
                                .filter(Expr::isConstant)
                                .forEach(option ->
                                        properties.add(option.getConstant().asNode())));
                return super.transform(filter, expression);
            }
        };
        QueryTransformOps.transform(query, look, new ExprTransformApplyElementTransform(look));
        return properties;
    }

    /** The expression as a choice of one variable among constants, when it is one. */
    private static Optional<E_OneOf> choice(Expr expression) {
        return expression instanceof E_OneOf choice && choice.getLHS().isVariable()
                ? Optional.of(choice)
                : Optional.empty();
    }
}
