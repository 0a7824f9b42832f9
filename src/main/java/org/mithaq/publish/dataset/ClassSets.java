package org.mithaq.publish.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/** The sets of classes that things belong to. There are few, so that a thing needs only the number of its own; 0 is that of none. */
final class ClassSets {

    private final List<Node> classes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private final Map<List<Integer>, Integer> known = new HashMap<>();
    private final Map<Long, Integer> larger = new HashMap<>();

    ClassSets() {
        sets.add(new int[0]);
        known.put(List.of(), 0);
    }

    /** How many classes there are. */
    int classes() {
        return classes.size();
    }

    /** The class of this number. */
    Node name(int number) {
        return classes.get(number);
    }

    /** The number of a class, a new one when it has none. */
    int number(Node type) {
        return numbers.computeIfAbsent(type, each -> {
            classes.add(each);
            return classes.size() - 1;
        });
    }

    /** The classes of a set, by number. */
    int[] of(int set) {
        return sets.get(set);
    }

    /** The set that has one more class, or the same when it has it already. */
    int with(int set, int type) {
        return larger.computeIfAbsent((long) set << Integer.SIZE | type, key -> {
            List<Integer> content = IntStream.concat(Arrays.stream(of(set)), IntStream.of(type))
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
            return known.computeIfAbsent(content, each -> {
                sets.add(each.stream().mapToInt(Integer::intValue).toArray());
                return sets.size() - 1;
            });
        });
    }
}
