package org.mithaq.publish.export.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * References as JSON of the Citation Style Language.
 *
 * <p><em>Source</em>: CSL 1.0.2, {@code csl-data.json}.
 */
final class CslJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CslJson() {}

    static String write(Reference reference) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", reference.key());
        item.put("type", reference.kind().csl());
        item.put("title", reference.title());
        reference.author().ifPresent(author -> item.put("author", List.of(Map.of("literal", author))));
        put(item, "container-title", reference.container());
        put(item, "publisher", reference.publisher());
        reference.date().ifPresent(date -> item.put("issued", issued(date)));
        item.put("URL", reference.url());
        put(item, "version", reference.version());
        put(item, "language", Optional.of(reference.language()).filter(tag -> !tag.isEmpty()));
        item.put("note", reference.note());
        return JSON.writeValueAsString(List.of(item));
    }

    private static void put(Map<String, Object> item, String name, Optional<String> value) {
        value.ifPresent(text -> item.put(name, text));
    }

    private static Map<String, Object> issued(String date) {
        List<Integer> parts = CitedDate.parts(date);
        return parts.isEmpty() ? Map.of("literal", date) : Map.of("date-parts", List.of(parts));
    }
}
