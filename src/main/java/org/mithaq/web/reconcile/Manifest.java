package org.mithaq.web.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.reconcile.EntityTypes;
import org.mithaq.vocab.IriScheme;

/**
 * What the service tells tools of itself. An address that says in which language to answer gives addresses that say so too.
 *
 * @param server the address of the server, without a slash at its end
 * @param language that of names
 * @param saysLanguage whether the addresses say so
 */
record Manifest(String server, Language language, boolean saysLanguage) {

    private static final int WIDTH = 430;
    private static final int HEIGHT = 300;

    /** The manifest, with the types that tools should offer first. */
    Map<String, Object> json(EntityTypes types) {
        Messages messages = Messages.in(language);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", messages.text("reconcile.name"));
        manifest.put("identifierSpace", IriScheme.IDS);
        manifest.put("schemaSpace", IriScheme.TERMS);
        manifest.put(
                "defaultTypes",
                types.usual().stream()
                        .map(type -> Map.of("id", type, "name", types.label(type, language)))
                        .toList());
        manifest.put("view", Map.of("url", server + "/reconcile/view?id={{id}}"));
        manifest.put(
                "preview",
                Map.of(
                        "url",
                        server + "/reconcile/preview?id={{id}}" + (saysLanguage ? "&lang=" + language.tag() : ""),
                        "width",
                        WIDTH,
                        "height",
                        HEIGHT));
        manifest.put(
                "suggest",
                Map.of(
                        "entity", service("/suggest/entity"),
                        "type", service("/suggest/type"),
                        "property", service("/suggest/property")));
        manifest.put(
                "extend",
                Map.of("propose_properties", service("/properties"), "property_settings", List.of(limit(messages))));
        manifest.put("batchSize", BatchReader.MOST_QUERIES);
        return manifest;
    }

    private Map<String, Object> service(String path) {
        return Map.of(
                "service_url",
                server + "/reconcile",
                "service_path",
                path + (saysLanguage ? "?lang=" + language.tag() : ""));
    }

    private static Map<String, Object> limit(Messages messages) {
        return Map.of(
                "name",
                "limit",
                "type",
                "number",
                "default",
                0,
                "label",
                messages.text("reconcile.limit"),
                "help_text",
                messages.text("reconcile.limit.help"));
    }
}
