package org.mithaq.publish.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;

/**
 * A column of a table for people: several columns of the answer that say the same in several languages are one, and the names
 * of a thing belong to the column of the thing.
 *
 * @param name that of the variable, without its language
 * @param variables where its value is looked for, in this order
 * @param labels where the name of its thing is looked for, in this order
 * @param isSource whether it names the records that say what the row says
 */
record AnswerColumn(String name, List<Var> variables, List<Var> labels, boolean isSource) {

    private static final Pattern IN_LANGUAGE = Pattern.compile("(.+?)(Label)?(Ar|En|Fr)");
    private static final Pattern SOURCE = Pattern.compile("record|\\w+Record");

    /** The columns of an answer. */
    static List<AnswerColumn> of(List<Var> variables, Language language) {
        List<String> names = variables.stream().map(Var::getVarName).toList();
        Map<String, List<Var>> values = new LinkedHashMap<>();
        Map<String, List<Var>> labels = new LinkedHashMap<>();
        for (String name : names) {
            Matcher parts = IN_LANGUAGE.matcher(name);
            boolean inLanguage = parts.matches();
            boolean isLabel = inLanguage && parts.group(2) != null && names.contains(parts.group(1));
            (isLabel ? labels : values)
                    .computeIfAbsent(inLanguage ? parts.group(1) : name, key -> new ArrayList<>())
                    .add(Var.alloc(name));
        }
        String first = names.isEmpty() ? "" : names.get(0);
        List<AnswerColumn> columns = new ArrayList<>();
        values.forEach((name, found) -> columns.add(new AnswerColumn(
                name,
                readable(found, language),
                readable(labels.getOrDefault(name, List.of()), language),
                !name.equals(first) && SOURCE.matcher(name).matches())));
        return columns;
    }

    /** The value in a row. */
    @Nullable
    Node value(Binding row) {
        return find(variables, row);
    }

    /** The name that the row itself gives the thing. */
    @Nullable
    Node label(Binding row) {
        return find(labels, row);
    }

    private static @Nullable Node find(List<Var> variables, Binding row) {
        return variables.stream()
                .filter(row::contains)
                .findFirst()
                .map(row::get)
                .orElse(null);
    }

    /** The language of the reader first. */
    private static List<Var> readable(List<Var> variables, Language language) {
        return variables.stream()
                .sorted(Comparator.comparing(variable ->
                        !variable.getVarName().toLowerCase(Locale.ROOT).endsWith(language.tag())))
                .toList();
    }
}
