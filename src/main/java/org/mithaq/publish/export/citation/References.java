package org.mithaq.publish.export.citation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.resource.Description;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.publish.resource.PublishedResources.Described;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;
import org.mithaq.vocab.Release;

/**
 * References to what an installation holds. A document that somebody else wrote is cited itself, with a note on where Mithaq
 * describes it; anything else is cited as an entry of Mithaq, at a revision, with the date of that revision.
 */
public final class References {

    private static final Map<String, Reference.Kind> KINDS = Map.of(
            "press-article", Reference.Kind.ARTICLE,
            "press-release", Reference.Kind.PAGE,
            "web-page", Reference.Kind.PAGE,
            "report", Reference.Kind.REPORT,
            "dataset", Reference.Kind.DATASET);

    private final PublishedResources resources;
    private final String server;

    /**
     * References to resources.
     *
     * @param server the address under which readers reach the installation
     */
    public References(PublishedResources resources, String server) {
        this.resources = resources;
        this.server = server;
    }

    /** A reference to the graph as a whole, at a revision that was made at {@code time}; empty for the filling of the store. */
    public Reference dataset(long revision, Optional<Instant> time, Language language) {
        Messages messages = Messages.in(language);
        return new Reference(
                Reference.Kind.DATASET,
                "mithaq-r" + revision,
                messages.text("cite.dataset"),
                language.tag(),
                Optional.of(messages.text("export.publisher")),
                Optional.empty(),
                Optional.of(messages.text("export.publisher")),
                Optional.of(day(time)),
                server,
                Optional.of(revision(messages, revision)),
                messages.text("cite.note", Map.of("iri", IriScheme.BASE)));
    }

    /**
     * A reference to a resource.
     *
     * @throws NotFoundException {@link ProblemCode#REQUEST_NOT_FOUND}, {@link ProblemCode#RESOURCE_GONE} or
     *     {@link ProblemCode#HISTORY_NO_SUCH_REVISION}
     */
    public Reference to(String iri, long revision, Language language) {
        boolean isBundled = PublishedResources.isBundled(iri);
        Described described = resources.describe(iri, isBundled ? OptionalLong.empty() : OptionalLong.of(revision), 1);
        Description description = described.description();
        Node node = NodeFactory.createURI(iri);
        boolean isDocument = has(description.statements(), node, MQ.SourceDocument)
                || has(description.statements(), node, MQ.CitedDocument);
        String path = iri.substring(IriScheme.BASE.length());
        String link = server + "/" + path + (isBundled ? "" : "?asOf=" + revision);
        String key = "mithaq-" + IriScheme.pathOf(iri).orElse(path).replaceAll("[^a-z0-9]+", "-");
        return isDocument
                ? document(description, key, link, language)
                : entry(description, described.changed(), key, link, isBundled, revision, language);
    }

    private static Reference entry(
            Description description,
            Optional<Instant> changed,
            String key,
            String link,
            boolean isBundled,
            long revision,
            Language language) {
        Messages messages = Messages.in(language);
        Node name = description.names().of(description.resource(), language);
        String version = isBundled
                ? messages.text("cite.version", Map.of("version", Release.version()))
                : revision(messages, revision);
        return new Reference(
                Reference.Kind.ENTRY,
                isBundled ? key : key + "-r" + revision,
                name.getLiteralLexicalForm(),
                name.getLiteralLanguage(),
                Optional.of(messages.text("export.publisher")),
                Optional.of(messages.text("cite.dataset")),
                Optional.of(messages.text("export.publisher")),
                Optional.of(day(isBundled ? Optional.empty() : changed)),
                link,
                Optional.of(version),
                messages.text("cite.note", Map.of("iri", description.resource().getURI())));
    }

    private static Reference document(Description description, String key, String link, Language language) {
        Graph graph = description.statements();
        Node node = description.resource();
        Language own = first(graph, node, DCTerms.language.asNode())
                .filter(Node::isLiteral)
                .flatMap(tag -> Language.ofTag(tag.getLiteralLexicalForm()))
                .orElse(language);
        Node name = description.names().of(node, own);
        Optional<String> publisher = first(graph, node, DCTerms.publisher.asNode())
                .map(body -> description.names().of(body, own).getLiteralLexicalForm());
        Optional<String> date = first(graph, node, MQ.hasTimeSpan)
                .flatMap(span -> first(graph, span, MQ.edtf))
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
        String url = first(graph, node, SchemaDO.url.asNode())
                .map(address -> address.isURI() ? address.getURI() : address.getLiteralLexicalForm())
                .orElse(link);
        Reference.Kind kind = first(graph, node, MQ.kind)
                .filter(Node::isURI)
                .map(concept -> KINDS.getOrDefault(IriScheme.localName(concept.getURI()), Reference.Kind.DOCUMENT))
                .orElse(Reference.Kind.DOCUMENT);
        return new Reference(
                kind,
                key,
                name.getLiteralLexicalForm(),
                name.getLiteralLanguage(),
                publisher,
                Optional.empty(),
                publisher,
                date,
                url,
                Optional.empty(),
                Messages.in(language).text("cite.described", Map.of("link", link)));
    }

    private static boolean has(Graph graph, Node node, Node type) {
        return graph.contains(node, RDF.type.asNode(), type);
    }

    /** The least of several, so that the same is always cited in the same way. */
    private static Optional<Node> first(Graph graph, Node node, Node property) {
        List<Node> found = graph.find(node, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(value -> value.isURI() || value.isLiteral())
                .toList();
        return found.stream().min(Comparator.comparing(Node::toString));
    }

    private static String revision(Messages messages, long revision) {
        return messages.text("cite.revision", Map.of("revision", String.valueOf(revision)));
    }

    private static String day(Optional<Instant> time) {
        return time.map(each -> each.atZone(ZoneOffset.UTC).toLocalDate())
                .orElseGet(Release::issued)
                .toString();
    }
}
