package org.mithaq.vocab;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

/** The concepts of a code list that comes with the program, {@code ontology/codelists/<name>.ttl}. */
public final class CodeList {

    private static final Map<String, CodeList> READ = new ConcurrentHashMap<>();

    private final Map<String, String> concepts;

    private CodeList(Map<String, String> concepts) {
        this.concepts = concepts;
    }

    /** Whether there is a code list of this name, such as {@code certainty}. */
    public static boolean exists(String name) {
        return name.matches("[a-z-]+") && CodeList.class.getClassLoader().getResource(file(name)) != null;
    }

    /**
     * The code list of this name, read when it is first asked for.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_FILE} when there is none, or it can't be read
     */
    public static CodeList of(String name) {
        return READ.computeIfAbsent(name, CodeList::read);
    }

    /** The IRIs of the concepts by code, which is the last part of the IRI; in order of the codes. */
    public Map<String, String> concepts() {
        return concepts;
    }

    private static CodeList read(String name) {
        Map<String, String> concepts = new TreeMap<>();
        BundledGraph.of(List.of(file(name)))
                .find(Node.ANY, SKOS.inScheme.asNode(), GraphNames.codeList(name))
                .mapWith(Triple::getSubject)
                .forEachRemaining(concept -> concepts.put(IriScheme.localName(concept.getURI()), concept.getURI()));
        return new CodeList(Collections.unmodifiableMap(concepts));
    }

    private static String file(String name) {
        return "ontology/codelists/" + name + ".ttl";
    }
}
