package org.mithaq.query.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value in the header of a query, which knows the line where it stands. Whatever is wrong with it is an
 * {@link InstallationException} with {@link ProblemCode#INSTALLATION_FILE} that names file and line.
 */
record HeaderValue(String file, Node node) {

    /** The values of a table by key, in order; every key must be one of {@code known}. */
    Map<String, HeaderValue> table(Set<String> known) {
        Map<String, HeaderValue> table = table();
        table.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.fault("'" + key + "' is none of " + String.join(", ", new TreeSet<>(known)));
            }
        });
        return table;
    }

    /** The values of a table by key, in order. */
    Map<String, HeaderValue> table() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("a table of keys and values is expected");
        }
        Map<String, HeaderValue> table = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            HeaderValue value = new HeaderValue(file, entry.getValueNode());
            String key = new HeaderValue(file, entry.getKeyNode()).text();
            if (table.put(key, value) != null) {
                throw value.fault("'" + key + "' is there twice");
            }
        }
        return table;
    }

    /** Whether it is a table. */
    boolean isTable() {
        return node instanceof MappingNode;
    }

    /** Whether it is a list. */
    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The values of a list, in order. */
    List<HeaderValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("a list is expected");
        }
        return sequence.getValue().stream()
                .map(item -> new HeaderValue(file, item))
                .toList();
    }

    /** A text that is not blank. */
    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw fault("a text is expected");
        }
        return scalar.getValue();
    }

    /** {@code true} or {@code false}. */
    boolean flag() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            throw fault("true or false is expected, not '" + text + "'");
        }
        return text.equals("true");
    }

    /** A whole number from 1 to {@code most}. */
    int number(int most) {
        String text = text();
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw fault("a number from 1 to " + most + " is expected, not '" + text + "'");
        }
        return number;
    }

    /** The value of a key of this table, which must be there. */
    HeaderValue required(Map<String, HeaderValue> table, String key) {
        return Optional.ofNullable(table.get(key)).orElseThrow(() -> fault("'" + key + "' is missing"));
    }

    /** The problem of this value. */
    InstallationException fault(String detail) {
        return fault(file, node.getStartMark().getLine() + 1, detail);
    }

    /** The problem of a line of a file; the first one is 1. */
    static InstallationException fault(String file, int line, String detail) {
        return new InstallationException(
                ProblemCode.INSTALLATION_FILE, Map.of("file", file, "detail", "line " + line + ": " + detail));
    }
}
