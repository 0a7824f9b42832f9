package org.mithaq.publish.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * How much of what there is at one revision, in the union of all named graphs: what a query sees that names no graph.
 *
 * @param revision the number of the revision that was counted
 * @param changed when it was made; empty when nothing has changed since the store was filled
 * @param triples statements, each once whatever number of graphs make it
 * @param entities subjects whose IRIs are Mithaq's own
 * @param subjects distinct subjects
 * @param objects distinct objects, texts and values included
 * @param classes by IRI
 * @param properties by IRI
 * @param graphs how many statements each named graph makes, by its name
 */
public record DatasetCounts(
        long revision,
        Optional<Instant> changed,
        long triples,
        long entities,
        long subjects,
        long objects,
        List<ClassCounts> classes,
        List<PropertyCounts> properties,
        SortedMap<String, Long> graphs) {

    /**
     * The instances of a class.
     *
     * @param iri the class
     * @param entities how many instances there are
     * @param example one of them, the first by IRI
     * @param properties what is said of them, by IRI; without {@link PropertyCounts#objects}
     */
    public record ClassCounts(String iri, long entities, String example, List<PropertyCounts> properties) {}

    /**
     * The statements with a property, of all subjects or of the instances of a class.
     *
     * @param iri the property
     * @param triples how many there are
     * @param subjects distinct subjects
     * @param objects distinct objects; empty where they are not told apart
     * @param objectClasses how many of the statements lead to instances of each class
     * @param datatypes how many of the statements have a value of each datatype
     */
    public record PropertyCounts(
            String iri,
            long triples,
            long subjects,
            OptionalLong objects,
            SortedMap<String, Long> objectClasses,
            SortedMap<String, Long> datatypes) {}
}
