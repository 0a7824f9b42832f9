package org.mithaq.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mithaq.records.RecordSyntax;
import org.mithaq.records.Submission;

/** A file of records as it is loaded: strictly parsed, every node named. */
public record RecordFile(Path file, DatasetGraph statements) {

    private static final List<RecordFile> RECORDS = read("ontology/records");
    private static final List<RecordFile> AUTHORITIES = read("ontology/authorities");

    /** The source records. */
    public static List<RecordFile> records() {
        return RECORDS;
    }

    /** The files of authority records. */
    public static List<RecordFile> authorities() {
        return AUTHORITIES;
    }

    /** The names of the graphs in the file. */
    public Set<Node> graphNames() {
        return Iter.toSet(statements.listGraphNodes());
    }

    /** The statements of the file, whatever their graph. */
    public Graph all() {
        Graph graph = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
        statements.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
        return graph;
    }

    /** The name of the file without its ending. */
    public String slug() {
        return ProjectFiles.baseName(file);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private static List<RecordFile> read(String folder) {
        return ProjectFiles.below(folder, ".trig").stream()
                .map(file -> new RecordFile(
                        file,
                        Submission.read(file.toString(), ProjectFiles.bytes(file), RecordSyntax.TRIG)
                                .statements()))
                .toList();
    }
}
