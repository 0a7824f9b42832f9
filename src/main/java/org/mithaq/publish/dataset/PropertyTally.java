package org.mithaq.publish.dataset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.mithaq.publish.dataset.DatasetCounts.PropertyCounts;

/**
 * Counts the statements with one property by the classes of their subjects, and by the classes or the datatype of their objects.
 * Sets of classes are counted first, and taken apart at the end: there are few.
 */
final class PropertyTally {

    private final String property;
    private final ClassSets sets;
    private final BitSet subjects = new BitSet();
    private final BitSet objects = new BitSet();
    private final List<String> datatypes = new ArrayList<>();
    private final Map<String, Integer> datatypeNumbers = new HashMap<>();

    /** Statements by the set of their subjects and that of their objects, or -1 and down for a datatype. */
    private final Map<Long, long[]> statements = new HashMap<>();

    private final Map<Integer, long[]> subjectsOfSet = new HashMap<>();

    PropertyTally(String property, ClassSets sets) {
        this.property = property;
        this.sets = sets;
    }

    /** Counts a statement: numbers and sets of classes of its two ends, and the object itself. */
    void add(int subject, int subjectSet, int object, int objectSet, Node value) {
        int target = value.isLiteral() ? -1 - datatype(value.getLiteralDatatypeURI()) : objectSet;
        statements.computeIfAbsent((long) subjectSet << Integer.SIZE | target & 0xffffffffL, key -> new long[1])[0]++;
        if (!subjects.get(subject)) {
            subjects.set(subject);
            subjectsOfSet.computeIfAbsent(subjectSet, key -> new long[1])[0]++;
        }
        objects.set(object);
    }

    private int datatype(String iri) {
        return datatypeNumbers.computeIfAbsent(iri, each -> {
            datatypes.add(each);
            return datatypes.size() - 1;
        });
    }

    /** What was counted, whatever the subject is. */
    PropertyCounts ofAll() {
        Part part = new Part();
        statements.forEach((key, count) -> part.add((int) key.longValue(), count[0]));
        return part.counts(subjects.cardinality(), OptionalLong.of(objects.cardinality()));
    }

    /** What was counted of instances of a class, for each class that has any. */
    Map<Integer, PropertyCounts> ofClasses() {
        Map<Integer, Part> parts = new HashMap<>();
        statements.forEach((key, count) -> {
            for (int type : sets.of((int) (key >> Integer.SIZE))) {
                parts.computeIfAbsent(type, each -> new Part()).add((int) key.longValue(), count[0]);
            }
        });
        Map<Integer, Long> subjectsOfClass = new HashMap<>();
        subjectsOfSet.forEach((set, count) -> {
            for (int type : sets.of(set)) {
                subjectsOfClass.merge(type, count[0], Long::sum);
            }
        });
        Map<Integer, PropertyCounts> counts = new HashMap<>();
        parts.forEach((type, part) ->
                counts.put(type, part.counts(subjectsOfClass.getOrDefault(type, 0L), OptionalLong.empty())));
        return counts;
    }

    /** Some of the statements. */
    private final class Part {

        private final SortedMap<String, Long> toClasses = new TreeMap<>();
        private final SortedMap<String, Long> toDatatypes = new TreeMap<>();
        private long all;

        void add(int target, long count) {
            all += count;
            if (target < 0) {
                toDatatypes.merge(datatypes.get(-1 - target), count, Long::sum);
            } else {
                for (int type : sets.of(target)) {
                    toClasses.merge(sets.name(type).getURI(), count, Long::sum);
                }
            }
        }

        PropertyCounts counts(long distinctSubjects, OptionalLong distinctObjects) {
            return new PropertyCounts(property, all, distinctSubjects, distinctObjects, toClasses, toDatatypes);
        }
    }
}
