package org.mithaq.publish.dump;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.store.PublicQuads;
import org.mithaq.store.RevisionMarker;

/** Stores whose dumps are read again. */
final class DumpFixture {

    static final DumpHeader HEADER = new DumpHeader(7, Optional.empty());

    /** What is seldom in the data, and may be. */
    private static final String ODD = """
            PREFIX mq: <https://w3id.org/mithaq/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            <https://w3id.org/mithaq/id/record/odd> {
              <https://w3id.org/mithaq/id/org/odd> a mq:Network, <urn:x-odd:class> ;
                skos:prefLabel "الشبكة \\"الأولى\\"\\n\\t\\\\"@ar, "The first"@en-GB, "no language", 12 ;
                skos:altLabel "one"@en, "two"@en, "\\u0001 control"@en ;
                mq:seat <https://w3id.org/mithaq/id/place/rabat>, "a text where a thing belongs", "und"@fr ;
                mq:edtf "2022-05/..", "2022"^^xsd:gYear, <urn:x-odd:thing> ;
                <http://purl.org/dc/terms/date> "2022-05-04"^^xsd:date, "4 May" ;
                <urn:x-odd:p> <org:iom>, <mailto:nobody>, <https://w3id.org/mithaq/ontology#Network>, true, 1.50, 1e3,
                  "<b>"^^rdf:HTML, "{}"^^rdf:JSON, "" ;
                rdf:value ( 1 <urn:x-odd:second> ) .
              [] a mq:Person ; skos:prefLabel "somebody"@en ; rdf:type "a text" .
            }
            <urn:x-odd:graph> { <https://w3id.org/mithaq/id/org/odd> a mq:Network . }
            """;

    private DumpFixture() {}

    /** A store with what is odd, and bookkeeping. */
    static GraphStore odd() {
        return store(RDFParser.fromString(ODD, Lang.TRIG)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .toDatasetGraph());
    }

    static GraphStore store(DatasetGraph data) {
        GraphStore store = EmbeddedStore.inMemory();
        store.write(dataset -> {
            data.find().forEachRemaining(dataset::add);
            RevisionMarker.write(dataset, HEADER.revision());
        });
        return store;
    }

    /** The compressed dump of a store. */
    static byte[] dump(GraphStore store, DumpFormat format, int threads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.read(dataset -> {
            try {
                return DumpWriter.writeCompressed(dataset, format, HEADER, out, threads);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toByteArray();
    }

    /** The text of a dump. */
    static byte[] text(byte[] compressed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        }
    }

    /** What a dump should say. */
    static DatasetGraph expected(GraphStore store, DumpFormat format) {
        DatasetGraph expected = DatasetGraphFactory.create();
        store.read(dataset -> {
            PublicQuads.of(dataset).forEachRemaining(quad -> {
                if (format.hasGraphs()) {
                    expected.add(quad);
                } else {
                    expected.getDefaultGraph().add(quad.asTriple());
                }
            });
            return expected;
        });
        return expected;
    }
}
