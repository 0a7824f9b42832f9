package org.mithaq.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** A query of the project: its text and its header, the lines that begin with {@code #+}, which are YAML. */
public record QueryFile(Path file) {

    private static final String MARK = "#+";
    private static final Pattern INPUT = Pattern.compile("\\$([A-Za-z]\\w*)");

    /** All queries below a folder of {@code queries}, such as {@code api}; the empty name means all. */
    public static List<QueryFile> below(String folder) {
        return ProjectFiles.below("queries/" + folder, ".rq").stream()
                .map(QueryFile::new)
                .toList();
    }

    /** The text of the file; the header is a comment in it. */
    public String text() {
        return ProjectFiles.text(file);
    }

    /** The header; empty when there is none. */
    public Map<String, Object> header() {
        String yaml = text().lines()
                .takeWhile(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .collect(Collectors.joining("\n"));
        Map<String, Object> header = new Yaml().load(yaml);
        return header == null ? Map.of() : header;
    }

    /** A part of the header that is a table, keys in order; empty when it is not there. */
    public Map<String, String> table(String key) {
        Map<String, String> table = new java.util.LinkedHashMap<>();
        if (header().get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> table.put(name.toString(), String.valueOf(value)));
        }
        return table;
    }

    /** The questions that the query answers. */
    public List<String> answers() {
        return header().get("answers") instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** The parameters of the header by name. */
    public Map<String, Map<?, ?>> parameters() {
        Map<String, Map<?, ?>> parameters = new TreeMap<>();
        if (header().get("params") instanceof List<?> list) {
            list.forEach(item -> parameters.put(String.valueOf(((Map<?, ?>) item).get("name")), (Map<?, ?>) item));
        }
        return parameters;
    }

    /** The inputs of the text: its names with a dollar sign. */
    public Set<String> inputs() {
        Set<String> inputs = new TreeSet<>();
        String query = text().lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        Matcher names = INPUT.matcher(query);
        while (names.find()) {
            inputs.add(names.group(1));
        }
        return inputs;
    }

    @Override
    public String toString() {
        return file.toString().replace('\\', '/');
    }
}
