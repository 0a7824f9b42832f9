package org.mithaq.records;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.IriScheme;

/**
 * Reads the text of a record. Strict: what a lenient parser would only warn of (an impossible date, an IRI with a space)
 * is an error. Offline: nothing is fetched, whatever the text asks for; a JSON-LD document may name Mithaq's own context
 * only, gets it when it names none, and may not use a key that the context does not define.
 */
public final class RecordReader {

    /** The address under which JSON-LD documents name the context. */
    public static final String CONTEXT_IRI = IriScheme.BASE + "context.jsonld";

    private static final String CONTEXT_FILE = "ontology/context.jsonld";
    private static final Set<String> CONTEXT_NAMES =
            Set.of(CONTEXT_IRI, IriScheme.ONTOLOGY + "/context.jsonld", "context.jsonld");

    private static final int UNKNOWN = -1;

    /** How the reader of JSON-LD numbers its messages, and what it advises its programmer to do. */
    private static final Pattern FOR_PROGRAMMERS = Pattern.compile(" ?\\[code=\\w+]\\.?| ?Change policy to .*");

    private RecordReader() {}

    /**
     * The statements of a text. Relative IRIs are read against {@code https://w3id.org/mithaq/id/}.
     *
     * @param name what to call the text in an error: a file name or the like
     * @return a dataset in memory; statements outside named graphs are in its default graph
     * @throws InvalidInputException {@link ProblemCode#RECORD_UNREADABLE} with line and column (both -1 where the
     *     syntax gives none), {@link ProblemCode#RECORD_FOREIGN_CONTEXT}, {@link ProblemCode#RECORD_TOO_DEEP},
     *     {@link ProblemCode#RECORD_GRAPH_NOT_WRITABLE} for a graph that Jena has a meaning for,
     *     {@link ProblemCode#RECORD_NOT_UTF8}, {@link ProblemCode#RECORD_DOCTYPE} or {@link ProblemCode#RECORD_EMPTY}
     */
    public static DatasetGraph read(String name, byte[] text, RecordSyntax syntax) {
        requireHonestBytes(name, text, syntax);
        DatasetGraph dataset = DatasetGraphFactory.create();
        NoSystemGraphs target = new NoSystemGraphs(StreamRDFLib.dataset(dataset));
        OwnContextOnly loader = new OwnContextOnly();
        try (InputStream in = new ByteArrayInputStream(text)) {
            RDFParser.source(in)
                    .lang(syntax.lang())
                    .base(IriScheme.IDS)
                    .errorHandler(new EverythingIsAnError())
                    .checking(true)
                    .context(offlineJsonLd(text, syntax, loader))
                    .parse(target);
        } catch (RiotException e) {
            if (loader.refused != null) {
                throw new InvalidInputException(
                        ProblemCode.RECORD_FOREIGN_CONTEXT, Map.of("context", loader.refused, "own", CONTEXT_IRI), e);
            }
            throw unreadable(name, e);
        } catch (StackOverflowError e) {
            throw new InvalidInputException(ProblemCode.RECORD_TOO_DEEP, Map.of("file", name));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
        if (target.refused != null) {
            throw new InvalidInputException(
                    ProblemCode.RECORD_GRAPH_NOT_WRITABLE, Map.of("graph", target.refused.toString()));
        }
        if (dataset.isEmpty()) {
            throw new InvalidInputException(ProblemCode.RECORD_EMPTY, Map.of("file", name));
        }
        return dataset;
    }

    /** UTF-8 without faults, and no declarations in XML, which a parser would act on before anybody could look at them. */
    private static void requireHonestBytes(String name, byte[] text, RecordSyntax syntax) {
        if (syntax == RecordSyntax.RDF_XML) {
            XmlProlog.location(text).ifPresent(place -> {
                throw new InvalidInputException(
                        ProblemCode.RECORD_DOCTYPE, Map.of("file", name, "line", place.getLineNumber()));
            });
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(text);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException e) {
            String before = new String(text, 0, bytes.position(), StandardCharsets.UTF_8);
            String line = before.substring(before.lastIndexOf('\n') + 1);
            throw new InvalidInputException(
                    ProblemCode.RECORD_NOT_UTF8,
                    Map.of(
                            "file", name,
                            "line", 1 + before.chars().filter(c -> c == '\n').count(),
                            "column", 1 + line.codePointCount(0, line.length())),
                    e);
        }
    }

    private static Context offlineJsonLd(byte[] text, RecordSyntax syntax, OwnContextOnly loader) {
        Context context = new Context();
        if (syntax == RecordSyntax.JSON_LD) {
            JsonLdOptions options = new JsonLdOptions(loader);
            options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
            if (!new String(text, StandardCharsets.UTF_8).contains("\"@context\"")) {
                options.setExpandContext(URI.create(CONTEXT_IRI));
            }
            context.set(LangJSONLD11.JSONLD_OPTIONS, options);
        }
        return context;
    }

    private static InvalidInputException unreadable(String name, RiotException e) {
        Throwable cause = e instanceof RiotParseException || e.getCause() == null ? e : e.getCause();
        String detail =
                String.valueOf(e instanceof RiotParseException parse ? parse.getOriginalMessage() : cause.getMessage());
        if (detail.startsWith("Input is too deeply nested")) {
            return new InvalidInputException(ProblemCode.RECORD_TOO_DEEP, Map.of("file", name), e);
        }
        return e instanceof RiotParseException parse
                ? unreadable(name, parse.getLine(), parse.getCol(), detail, e)
                : unreadable(name, UNKNOWN, UNKNOWN, detail, e);
    }

    private static InvalidInputException unreadable(
            String name, long line, long column, String detail, Throwable cause) {
        return new InvalidInputException(
                ProblemCode.RECORD_UNREADABLE,
                Map.of(
                        "file",
                        name,
                        "line",
                        line,
                        "column",
                        column,
                        "detail",
                        FOR_PROGRAMMERS.matcher(detail).replaceAll("")),
                cause);
    }

    /** What a lenient reader would warn of stops the reading, with its place. */
    private static final class EverythingIsAnError implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {
            throw new RiotParseException(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            throw new RiotParseException(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new RiotParseException(message, line, column);
        }
    }

    /** Takes no statement into a graph that Jena means something by, such as the union of all graphs. */
    private static final class NoSystemGraphs extends StreamRDFWrapper {

        private static final String SYSTEM = "urn:x-arq:";

        private @Nullable Node refused;

        NoSystemGraphs(StreamRDF target) {
            super(target);
        }

        @Override
        public void quad(Quad quad) {
            Node graph = quad.getGraph();
            if (!quad.isDefaultGraphGenerated()
                    && graph != null
                    && graph.isURI()
                    && graph.getURI().startsWith(SYSTEM)) {
                refused = graph;
            } else {
                super.quad(quad);
            }
        }
    }

    /** Gives out the bundled context under its own names and refuses every other document without looking for it. */
    private static final class OwnContextOnly implements DocumentLoader {

        private @Nullable String refused;

        @Override
        public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
            String name = url.toString();
            if (CONTEXT_NAMES.stream().noneMatch(own -> name.equals(own) || name.equals(IriScheme.IDS + own))) {
                refused = name;
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, name);
            }
            try (InputStream in = BundledFiles.open(CONTEXT_FILE)) {
                return JsonDocument.of(in);
            } catch (IOException e) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, e);
            }
        }
    }
}
