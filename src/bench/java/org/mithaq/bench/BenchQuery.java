package org.mithaq.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A query that is measured.
 *
 * @param file as the project keeps it
 * @param kind what is wanted of it
 * @param text what is asked, parameters replaced
 */
record BenchQuery(String file, Kind kind, String text) {

    /** What is wanted of a query. */
    enum Kind {
        LOOKUP,
        AGGREGATE,
        LIST
    }

    /** Four of the catalogue, which ask who says so, and six that ask the union. */
    static List<BenchQuery> all() {
        return List.of(
                ofCatalogue(
                        "actors/participants-of-meeting", Kind.LOOKUP, "meeting", Statements.thing("activity", "7")),
                ofCatalogue("actors/posts-of-person", Kind.LOOKUP, "person", Statements.thing("person", "7")),
                own("members-at-date", Kind.LOOKUP),
                own("members-of-parts", Kind.LOOKUP),
                own("counts-by-type", Kind.AGGREGATE),
                own("commitments-by-state-and-kind", Kind.AGGREGATE),
                own("co-participation", Kind.AGGREGATE),
                own("names-containing", Kind.LIST),
                ofCatalogue("meetings/editions-of-series", Kind.LIST),
                ofCatalogue("commitments/commitments-on-record", Kind.LIST));
    }

    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static BenchQuery own(String name, Kind kind) {
        return new BenchQuery(name, kind, read("src/bench/queries/" + name + ".rq"));
    }

    private static BenchQuery ofCatalogue(String name, Kind kind) {
        return new BenchQuery(name, kind, read("queries/api/" + name + ".rq"));
    }

    private static BenchQuery ofCatalogue(String name, Kind kind, String parameter, Node value) {
        Query query = QueryFactory.create(read("queries/api/" + name + ".rq"));
        Query asked = QueryTransformOps.replaceVars(query, Map.of(Var.alloc(parameter), value));
        return new BenchQuery(name, kind, asked.serialize());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
