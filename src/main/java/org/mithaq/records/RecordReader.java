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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
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

    private RecordReader() {}

    /**
     * The statements of a text. Relative IRIs are read against {@code https://w3id.org/mithaq/id/}.
     *
     * @param name what to call the text in an error: a file name or the like
     * @return a dataset in memory; statements outside named graphs are in its default graph
     * @throws InvalidInputException {@link ProblemCode#RECORD_UNREADABLE} with line and column (both -1 where the
     *     syntax gives none), {@link ProblemCode#RECORD_FOREIGN_CONTEXT}, {@link ProblemCode#RECORD_TOO_DEEP} or
     *     {@link ProblemCode#RECORD_EMPTY}
     */
    public static DatasetGraph read(String name, byte[] text, RecordSyntax syntax) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        OwnContextOnly loader = new OwnContextOnly();
        try (InputStream in = new ByteArrayInputStream(text)) {
            RDFParser.source(in)
                    .lang(syntax.lang())
                    .base(IriScheme.IDS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .checking(true)
                    .context(offlineJsonLd(text, syntax, loader))
                    .parse(dataset);
        } catch (RiotParseException e) {
            throw unreadable(name, e.getLine(), e.getCol(), e.getOriginalMessage(), e);
        } catch (RiotException e) {
            if (loader.refused != null) {
                throw new InvalidInputException(
                        ProblemCode.RECORD_FOREIGN_CONTEXT, Map.of("context", loader.refused, "own", CONTEXT_IRI), e);
            }
            throw unreadable(name, -1, -1, String.valueOf(e.getMessage()), e);
        } catch (StackOverflowError e) {
            throw new InvalidInputException(ProblemCode.RECORD_TOO_DEEP, Map.of("file", name));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
        if (dataset.isEmpty()) {
            throw new InvalidInputException(ProblemCode.RECORD_EMPTY, Map.of("file", name));
        }
        return dataset;
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

    private static InvalidInputException unreadable(
            String name, long line, long column, String detail, Throwable cause) {
        return new InvalidInputException(
                ProblemCode.RECORD_UNREADABLE,
                Map.of("file", name, "line", line, "column", column, "detail", detail),
                cause);
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
