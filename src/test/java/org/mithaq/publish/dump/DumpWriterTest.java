package org.mithaq.publish.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.support.Seed;
import org.mithaq.vocab.OpenLicence;

/** What a dump says: read again by two libraries, it is what the public graphs say. */
class DumpWriterTest {

    private static final Map<DumpFormat, Lang> JENA = Map.of(
            DumpFormat.N_QUADS, Lang.NQUADS,
            DumpFormat.TRIG, Lang.TRIG,
            DumpFormat.N_TRIPLES, Lang.NTRIPLES,
            DumpFormat.TURTLE, Lang.TURTLE,
            DumpFormat.JSON_LD, Lang.JSONLD11);
    private static final Map<DumpFormat, org.eclipse.rdf4j.rio.RDFFormat> RDF4J = Map.of(
            DumpFormat.N_QUADS, org.eclipse.rdf4j.rio.RDFFormat.NQUADS,
            DumpFormat.TRIG, org.eclipse.rdf4j.rio.RDFFormat.TRIG,
            DumpFormat.N_TRIPLES, org.eclipse.rdf4j.rio.RDFFormat.NTRIPLES,
            DumpFormat.TURTLE, org.eclipse.rdf4j.rio.RDFFormat.TURTLE,
            DumpFormat.JSON_LD, org.eclipse.rdf4j.rio.RDFFormat.JSONLD);

    static Stream<Arguments> dumps() {
        return Stream.of(DumpFormat.values())
                .flatMap(format -> Stream.of(
                        Arguments.of("bundled", Seed.store(), format), Arguments.of("odd", DumpFixture.odd(), format)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("dumps")
    void jenaReadsWhatTheGraphsSay(String data, GraphStore store, DumpFormat format) throws IOException {
        DatasetGraph read = jena(DumpFixture.text(DumpFixture.dump(store, format, 2)), JENA.get(format));

        assertThat(IsoMatcher.isomorphic(read, DumpFixture.expected(store, format)))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("dumps")
    void rdf4jReadsWhatTheGraphsSay(String data, GraphStore store, DumpFormat format) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        RDFWriter.source(DumpFixture.expected(store, format))
                .format(RDFFormat.NQUADS)
                .output(plain);

        Model read = rdf4j(DumpFixture.text(DumpFixture.dump(store, format, 2)), RDF4J.get(format));

        assertThat(Models.isomorphic(read, rdf4j(plain.toByteArray(), org.eclipse.rdf4j.rio.RDFFormat.NQUADS)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void aStoreThatSaysNothingHasADumpThatSaysNothing(DumpFormat format) throws IOException {
        try (GraphStore empty = EmbeddedStore.inMemory()) {
            byte[] text = DumpFixture.text(DumpFixture.dump(empty, format, 1));

            assertThat(jena(text, JENA.get(format)).isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void itSaysWhichRevisionItIsAndUnderWhichLicenceButNothingOfTheBookkeeping(DumpFormat format) throws IOException {
        String text =
                new String(DumpFixture.text(DumpFixture.dump(DumpFixture.odd(), format, 1)), StandardCharsets.UTF_8);

        assertThat(text.substring(0, format == DumpFormat.JSON_LD ? text.length() : 400))
                .containsPattern("[Rr]evision\"?: ?7")
                .contains(OpenLicence.IRI);
        assertThat(text).doesNotContain("bookkeeping");
    }

    @Test
    void aStatementThatSeveralGraphsMakeStandsOnceWhereThereAreNoGraphs() throws IOException {
        String text = new String(
                DumpFixture.text(DumpFixture.dump(Seed.store(), DumpFormat.N_TRIPLES, 1)), StandardCharsets.UTF_8);

        assertThat(text.lines()).doesNotHaveDuplicates();
    }

    @Test
    void aSubjectOfWhichVeryMuchIsSaidLosesNothing() throws IOException {
        DatasetGraph many = DatasetGraphFactory.create();
        RDFParser.fromString(
                        Stream.iterate(0, i -> i + 1)
                                .limit(5_000)
                                .map(i -> "<urn:x-odd:s> <urn:x-odd:p> \"" + i + "\" <urn:x-odd:g> .\n")
                                .reduce("", String::concat),
                        Lang.NQUADS)
                .parse(many);

        GraphStore store = DumpFixture.store(many);

        assertThat(IsoMatcher.isomorphic(
                        jena(DumpFixture.text(DumpFixture.dump(store, DumpFormat.JSON_LD, 1)), Lang.JSONLD11), many))
                .isTrue();
    }

    private static DatasetGraph jena(byte[] text, Lang lang) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new ByteArrayInputStream(text))
                .lang(lang)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(read);
        return read;
    }

    private static Model rdf4j(byte[] text, org.eclipse.rdf4j.rio.RDFFormat format) throws IOException {
        ParserConfig config = new ParserConfig();
        config.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
        try (InputStream in = new ByteArrayInputStream(text)) {
            return Rio.parse(in, "", format, config);
        } catch (RDFParseException e) {
            throw new IllegalStateException(format + " line " + e.getLineNumber(), e);
        }
    }
}
