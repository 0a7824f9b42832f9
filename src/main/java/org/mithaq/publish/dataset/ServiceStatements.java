package org.mithaq.publish.dataset;

import static org.mithaq.publish.dataset.DescriptionGraph.iri;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.query.AllowedFunctions;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.IriScheme;

/**
 * The description of the SPARQL endpoint as a graph, with that of the data in it, so that whoever fetches the endpoint needs
 * nothing else.
 *
 * <p><em>Shape</em>: {@code /sparql} is the {@code sd:Service}; its default graph is the dataset of {@link DatasetStatements}.
 * {@link #MOST_GRAPHS} of the named graphs are told with their size, those that are no records first; a sentence and a link
 * lead to the others.
 *
 * <p><em>Source</em>: SPARQL 1.1 Service Description.
 */
public final class ServiceStatements {

    /** So many named graphs are told. */
    static final int MOST_GRAPHS = 1_000;

    private static final String TEXTS = "dataset/service.ttl";
    private static final String ALL_GRAPHS = "queries/internal/dataset/graphs.rq";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final int HASH_DIGITS = 12;

    private final DescriptionGraph description;

    private ServiceStatements(DescriptionGraph description) {
        this.description = description;
    }

    /**
     * The description of an endpoint.
     *
     * @param examples queries that can be asked, and prefixes, as editors read them
     * @param server the address of the installation, without a slash at its end
     */
    public static Graph of(DatasetCounts counts, ServiceLimits limits, Graph examples, String server) {
        DescriptionGraph description = new DescriptionGraph(server);
        DatasetStatements.addTo(description, counts);
        description.addFile(TEXTS);
        description.addAll(examples);
        ServiceStatements statements = new ServiceStatements(description);
        Node service = iri(server + "/sparql");
        statements.functions(service);
        statements.limits(service, limits);
        statements.graphs(counts);
        return description.graph();
    }

    private void functions(Node service) {
        for (String function : AllowedFunctions.functions()) {
            description.add(service, SD + "extensionFunction", iri(function));
            description.type(iri(function), SD + "Function");
        }
        Node search = iri(AllowedFunctions.TEXT_QUERY);
        description.add(service, SD + "propertyFeature", search);
        description.type(search, SD + "Feature");
        for (Language language : Language.values()) {
            sentence(search, "dataset.text-query", Map.of(), language);
        }
    }

    private void limits(Node service, ServiceLimits limits) {
        Map<String, Object> values = Map.of(
                "seconds", limits.timeout().toSeconds(),
                "rows", limits.maxRows(),
                "work", limits.workPerMinute().toSeconds());
        for (Language language : Language.values()) {
            sentence(service, "dataset.limits", values, language);
        }
    }

    private void graphs(DatasetCounts counts) {
        Node collection = description.own("graphs");
        Node dataset = description.own("service-dataset");
        List<String> told = counts.graphs().keySet().stream()
                .sorted(Comparator.comparing(IriScheme::isRecord).thenComparing(Comparator.naturalOrder()))
                .limit(MOST_GRAPHS)
                .toList();
        for (String name : told) {
            String number =
                    IriScheme.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
            Node graph = description.own("graph-" + number);
            Node content = description.own("graph-" + number + ".content");
            description.add(dataset, SD + "namedGraph", graph);
            description.add(collection, SD + "namedGraph", graph);
            description.type(graph, SD + "NamedGraph");
            description.add(graph, SD + "name", iri(name));
            description.add(graph, SD + "graph", content);
            description.type(content, SD + "Graph");
            description.type(content, VOID.NS + "Dataset");
            description.number(content, VOID.triples.getURI(), counts.graphs().getOrDefault(name, 0L));
        }
        if (told.size() < counts.graphs().size()) {
            String query = URLEncoder.encode(BundledFiles.text(ALL_GRAPHS), StandardCharsets.UTF_8);
            Node all = iri(description.server() + "/sparql?query=" + query);
            description.add(collection, RDFS.seeAlso.getURI(), all);
            Map<String, Object> values =
                    Map.of("told", told.size(), "all", counts.graphs().size());
            for (Language language : Language.values()) {
                sentence(collection, "dataset.more-graphs", values, language);
            }
        }
    }

    private void sentence(Node subject, String key, Map<String, ?> values, Language language) {
        String text = Messages.in(language).text(key, values);
        description.add(subject, RDFS.comment.getURI(), NodeFactory.createLiteralLang(text, language.tag()));
    }
}
