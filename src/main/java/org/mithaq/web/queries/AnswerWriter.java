package org.mithaq.web.queries;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;
import org.mithaq.query.catalogue.QueryAnswer;
import org.mithaq.web.http.ResultForm;

/** Writes rows and graphs in the forms in which they are given. */
final class AnswerWriter {

    private static final Map<ResultForm, Lang> ROWS = Map.of(
            ResultForm.JSON, ResultSetLang.RS_JSON,
            ResultForm.XML, ResultSetLang.RS_XML,
            ResultForm.CSV, ResultSetLang.RS_CSV,
            ResultForm.TSV, ResultSetLang.RS_TSV);

    private static final Map<ResultForm, RDFFormat> GRAPHS = Map.of(
            ResultForm.TURTLE, RDFFormat.TURTLE_PRETTY,
            ResultForm.JSONLD, RDFFormat.JSONLD11_PRETTY,
            ResultForm.NT, RDFFormat.NTRIPLES_UTF8,
            ResultForm.RDFXML, RDFFormat.RDFXML_PLAIN);

    private AnswerWriter() {}

    /** An answer in UTF-8. */
    static byte[] write(QueryAnswer answer, ResultForm form) {
        if (answer instanceof QueryAnswer.Statements statements) {
            return write(statements.graph(), form);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Lang lang = Objects.requireNonNull(ROWS.get(form));
        Objects.requireNonNull(RowSetWriterRegistry.getFactory(lang))
                .create(lang)
                .write(bytes, ((QueryAnswer.Rows) answer).rowSet(), Context.emptyContext());
        return bytes.toByteArray();
    }

    /** A graph in UTF-8. */
    static byte[] write(Graph graph, ResultForm form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(GRAPHS.get(form)).output(bytes);
        return bytes.toByteArray();
    }
}
