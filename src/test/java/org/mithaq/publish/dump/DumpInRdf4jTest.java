package org.mithaq.publish.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.CsvFile;
import org.mithaq.support.QueryCase;
import org.mithaq.support.QueryData;

/** Another store that was empty, filled with a dump and nothing else, answers the queries of the catalogue as a server does. */
class DumpInRdf4jTest {

    private static final SailRepository OTHER = new SailRepository(new MemoryStore());

    static Stream<QueryCase> cases() {
        return QueryCase.all().stream().filter(known -> known.data() == QueryData.BUNDLED);
    }

    @BeforeAll
    static void fill() throws IOException {
        byte[] dump = DumpFixture.text(DumpFixture.dump(QueryData.BUNDLED.store(), DumpFormat.N_QUADS, 2));
        try (RepositoryConnection connection = OTHER.getConnection()) {
            connection.add(new ByteArrayInputStream(dump), RDFFormat.NQUADS);
        }
    }

    @AfterAll
    static void close() {
        OTHER.shutDown();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itAnswersTheSame(QueryCase known) {
        CsvFile answer = answer(known.text());

        assertThat(answer.header()).isEqualTo(known.expected().header());
        assertThat(known.compared(answer)).containsExactlyElementsOf(known.expectedRows());
    }

    private static CsvFile answer(String query) {
        try (RepositoryConnection connection = OTHER.getConnection();
                TupleQueryResult result = connection.prepareTupleQuery(query).evaluate()) {
            List<String> header = result.getBindingNames();
            List<Map<String, String>> rows = new ArrayList<>();
            for (BindingSet binding : result) {
                Map<String, String> row = new LinkedHashMap<>();
                header.forEach(name -> row.put(
                        name, binding.hasBinding(name) ? binding.getValue(name).stringValue() : ""));
                rows.add(row);
            }
            return new CsvFile(header, rows);
        }
    }
}
