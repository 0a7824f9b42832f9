package org.mithaq.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.jspecify.annotations.Nullable;

/**
 * {@code text:query} in SPARQL: the search for names, in the forms that users of Jena know.
 *
 * <p><i>Shape:</i> {@code (?thing ?score ?literal ?graph ?property) text:query (skos:prefLabel … "words" limit "lang:ar")};
 * on the left all after the thing may be left out, on the right all but the words. The words are words: no sign among
 * them has a meaning. Without a limit, or with one above {@link #MOST}, there are {@link #MOST} things. Inside
 * {@code GRAPH} only names that the graph states are found.
 *
 * <p><i>Source:</i> the documentation of Jena's text search, section "Query with SPARQL".
 */
public final class TextQuery extends PropertyFunctionEval {

    /** So many things are found at most. */
    public static final int MOST = 1000;

    private static final String LANGUAGE = "lang:";
    private static final String HIGHLIGHT = "highlight:";
    private static final int MOST_SUBJECT_ARGUMENTS = 5;

    private final SearchIndex index;
    private @Nullable Question lastQuestion;
    private List<SearchHit> lastHits = List.of();

    /** One use of the function in one query. */
    public TextQuery(SearchIndex index) {
        super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
        this.index = index;
    }

    /** What is asked, apart from what the left side says. */
    private record Question(SearchRequest request, int limit) {}

    @Override
    public void build(PropFuncArg left, Node predicate, PropFuncArg right, ExecutionContext context) {
        super.build(left, predicate, right, context);
        if (left.isList() && (left.getArgListSize() == 0 || left.getArgListSize() > MOST_SUBJECT_ARGUMENTS)) {
            throw new QueryBuildException("text:query: one to five places on the left");
        }
    }

    @Override
    public QueryIterator execEvaluated(
            Binding binding, PropFuncArg left, Node predicate, PropFuncArg right, ExecutionContext context) {
        Question question = question(right.isList() ? right.getArgList() : List.of(right.getArg()));
        if (question == null) {
            return QueryIterNullIterator.create(context);
        }
        List<Node> places = left.isList() ? left.getArgList() : List.of(left.getArg());
        String graph = graph(context);
        Iterator<Binding> answers = hits(question).stream()
                .filter(hit -> graph.isEmpty() || hit.matched().graphs().contains(graph))
                .flatMap(hit -> bindings(binding, places, hit, graph).stream())
                .iterator();
        return QueryIterPlainWrapper.create(answers, context);
    }

    /** The same question is asked for each row before it, usually. */
    private List<SearchHit> hits(Question question) {
        if (!question.equals(lastQuestion)) {
            lastHits = index.search(question.request, 0, question.limit).hits();
            lastQuestion = question;
        }
        return lastHits;
    }

    /** What the right side asks; null when it has no words, or something that no form knows. */
    private static @Nullable Question question(List<Node> arguments) {
        Set<String> properties = new HashSet<>();
        int at = 0;
        while (at < arguments.size() && arguments.get(at).isURI()) {
            properties.add(arguments.get(at++).getURI());
        }
        if (at == arguments.size() || !arguments.get(at).isLiteral()) {
            return null;
        }
        Node words = arguments.get(at++);
        String language = words.getLiteralLanguage();
        int limit = MOST;
        for (Node more : arguments.subList(at, arguments.size())) {
            if (!more.isLiteral()) {
                return null;
            }
            String value = more.getLiteralLexicalForm();
            if (more.getLiteralValue() instanceof Number number) {
                limit = number.longValue() < 0 ? MOST : (int) Math.min(number.longValue(), MOST);
            } else if (value.startsWith(LANGUAGE)) {
                language = value.substring(LANGUAGE.length());
            } else if (!value.startsWith(HIGHLIGHT)) {
                return null;
            }
        }
        String tag = language.equals("none") ? "" : language.toLowerCase(Locale.ROOT);
        return new Question(new SearchRequest(words.getLiteralLexicalForm(), Set.of(), properties, tag), limit);
    }

    /** The graph inside whose {@code GRAPH} the pattern stands; empty outside of any. */
    private static String graph(ExecutionContext context) {
        Graph active = context.getActiveGraph();
        if (active instanceof GraphView view) {
            Node name = view.getGraphName();
            if (name != null && name.isURI() && !Quad.isUnionGraph(name) && !Quad.isDefaultGraph(name)) {
                return name.getURI();
            }
        }
        return "";
    }

    /** The rows that a hit gives: one for each graph that states the name, if graphs are asked for. */
    private static List<Binding> bindings(Binding row, List<Node> places, SearchHit hit, String graph) {
        List<String> graphs = places.size() < 4
                ? List.of("")
                : graph.isEmpty() ? hit.matched().graphs() : List.of(graph);
        List<Binding> bindings = new ArrayList<>();
        for (String each : graphs) {
            List<Node> values = List.of(
                    NodeFactory.createURI(hit.iri()),
                    NodeFactory.createLiteralDT(Float.toString((float) hit.score()), XSDDatatype.XSDfloat),
                    hit.matched().literal(),
                    NodeFactory.createURI(each),
                    hit.matched().property());
            Binding binding = bind(row, places, values);
            if (binding != null) {
                bindings.add(binding);
            }
        }
        return bindings;
    }

    /** Null when a place holds something else already. */
    private static @Nullable Binding bind(Binding row, List<Node> places, List<Node> values) {
        BindingBuilder builder = BindingBuilder.create(row);
        for (int i = 0; i < places.size(); i++) {
            Node place = places.get(i);
            Node value = values.get(i);
            if (place.isVariable()) {
                Var variable = Var.alloc(place);
                Node bound = builder.get(variable);
                if (bound == null) {
                    builder.add(variable, value);
                } else if (!bound.equals(value)) {
                    return null;
                }
            } else if (!place.equals(value)) {
                return null;
            }
        }
        return builder.build();
    }
}
