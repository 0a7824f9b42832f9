package org.mithaq.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two programs that read SPARQL endpoints, RDF4J and Jena, find the same here. */
@RunningServer
class SparqlConsumersIT {

    private static final String PLACES =
            "PREFIX mq: <https://w3id.org/mithaq/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
                    + "SELECT ?place ?name { ?place a mq:Place ; skos:prefLabel ?name FILTER(LANG(?name) = 'ar') }";
    private static final String IOM = "https://w3id.org/mithaq/id/org/iom";

    @LocalServerPort
    private int port;

    private SPARQLRepository repository;
    private String endpoint;

    @BeforeEach
    void open() {
        endpoint = new Client(port).address("/sparql").toString();
        repository = new SPARQLRepository(endpoint);
        repository.init();
    }

    @AfterEach
    void close() {
        repository.shutDown();
    }

    @Test
    void bothFindTheSameRows() {
        Set<String> rdf4j = new TreeSet<>();
        try (RepositoryConnection connection = repository.getConnection();
                TupleQueryResult rows = connection.prepareTupleQuery(PLACES).evaluate()) {
            for (BindingSet row : rows) {
                rdf4j.add(row.getValue("place").stringValue() + " "
                        + row.getValue("name").stringValue());
            }
        }
        Set<String> jena = new TreeSet<>();
        try (QueryExecHTTP execution =
                QueryExecHTTP.service(endpoint).query(PLACES).build()) {
            RowSet rows = execution.select();
            rows.forEach(row ->
                    jena.add(row.get("place").getURI() + " " + row.get("name").getLiteralLexicalForm()));
        }

        assertThat(rdf4j).isNotEmpty().isEqualTo(jena);
    }

    @Test
    void bothReadTheSameGraph() {
        String query = "CONSTRUCT { <" + IOM + "> ?p ?o } WHERE { <" + IOM + "> ?p ?o FILTER(!ISBLANK(?o)) }";
        Model rdf4j;
        try (RepositoryConnection connection = repository.getConnection()) {
            rdf4j = QueryResults.asModel(connection.prepareGraphQuery(query).evaluate());
        }
        Graph jena;
        try (QueryExecHTTP execution =
                QueryExecHTTP.service(endpoint).query(query).build()) {
            jena = execution.construct();
        }

        assertThat(rdf4j).isNotEmpty().hasSize(jena.size());
    }

    @Test
    void bothAsk() {
        String query = "ASK { <" + IOM + "> ?p ?o }";
        try (RepositoryConnection connection = repository.getConnection();
                QueryExecHTTP execution =
                        QueryExecHTTP.service(endpoint).query(query).build()) {
            assertThat(connection.prepareBooleanQuery(query).evaluate()).isTrue();
            assertThat(execution.ask()).isTrue();
        }
    }

    @Test
    void rdf4jReadsNamedGraphs() {
        try (RepositoryConnection connection = repository.getConnection()) {
            assertThat(QueryResults.asList(connection.getContextIDs()))
                    .extracting(Object::toString)
                    .contains("https://w3id.org/mithaq/ontology", "https://w3id.org/mithaq/id/graph/derived");
        }
    }

    @Test
    void neitherCanWrite() {
        assertThatThrownBy(() -> {
                    try (RepositoryConnection connection = repository.getConnection()) {
                        connection.prepareUpdate("DROP ALL").execute();
                    }
                })
                .isInstanceOf(RuntimeException.class);
    }
}
