package org.mithaq.publish.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * What search engines are told of a resource, as JSON-LD in terms of schema.org. Safe inside a {@code script} element: no
 * character that HTML knows stands in it as itself.
 *
 * <p><em>Source</em>: HTML, section 4.12.1.3, restrictions for contents of script elements.
 */
public final class SearchEngineData {

    private static final Map<PageKind, String> TYPES = Map.ofEntries(
            Map.entry(PageKind.PERSON, "Person"),
            Map.entry(PageKind.ORGANIZATION, "Organization"),
            Map.entry(PageKind.ACTIVITY, "Event"),
            Map.entry(PageKind.SERIES, "EventSeries"),
            Map.entry(PageKind.INSTRUMENT, "Legislation"),
            Map.entry(PageKind.PROVISION, "DefinedTerm"),
            Map.entry(PageKind.DOCUMENT, "CreativeWork"),
            Map.entry(PageKind.RECORD, "Dataset"),
            Map.entry(PageKind.PLACE, "Place"));

    /** Properties that say the same as one of schema.org. */
    private static final Map<Node, String> PROPERTIES = Map.of(
            MQ.venue,
            "location",
            MQ.organOf,
            "parentOrganization",
            MQ.parentOrganization,
            "parentOrganization",
            MQ.editionOf,
            "superEvent",
            MQ.partOfActivity,
            "superEvent",
            MQ.locatedIn,
            "containedInPlace",
            DCTerms.publisher.asNode(),
            "publisher",
            DCTerms.language.asNode(),
            "inLanguage",
            DCTerms.description.asNode(),
            "description",
            SKOS.exactMatch.asNode(),
            "sameAs");

    private SearchEngineData() {}

    /** The text of the data of a page. */
    public static String of(ResourcePage page) {
        JsonObjectBuilder data = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", TYPES.getOrDefault(page.kind(), "Thing"))
                .add("@id", page.resource().getURI());
        add(data, "name", page.identity().labels());
        add(data, "alternateName", page.identity().shortForms());
        PROPERTIES.values().stream().distinct().sorted().forEach(name -> add(data, name, values(page, name)));
        dates(page, data);
        return safe(data.build());
    }

    private static List<Node> values(ResourcePage page, String name) {
        return PROPERTIES.entrySet().stream()
                .filter(property -> property.getValue().equals(name))
                .flatMap(property -> page.values(property.getKey()).stream())
                .map(PageRow::fact)
                .distinct()
                .toList();
    }

    private static void add(JsonObjectBuilder data, String name, Collection<Node> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Node value : values) {
            if (value.isURI()) {
                array.add(name.equals("sameAs") ? Json.createValue(value.getURI()) : reference(value));
            } else if (value.getLiteralLanguage().isEmpty()) {
                array.add(value.getLiteralLexicalForm());
            } else {
                array.add(Json.createObjectBuilder()
                        .add("@language", value.getLiteralLanguage())
                        .add("@value", value.getLiteralLexicalForm()));
            }
        }
        if (!values.isEmpty()) {
            data.add(name, array);
        }
    }

    private static JsonObject reference(Node thing) {
        return Json.createObjectBuilder().add("@id", thing.getURI()).build();
    }

    /** Of an event, and only when everybody says the same. */
    private static void dates(ResourcePage page, JsonObjectBuilder data) {
        List<PageRow> times = page.values(MQ.hasTimeSpan);
        boolean isOne = page.kind() == PageKind.ACTIVITY && times.size() == 1;
        List<Node> dates = isOne ? times.get(0).cell("edtf") : List.of();
        if (dates.size() == 1) {
            String[] ends = dates.get(0).getLiteralLexicalForm().split("/");
            if (ends[0].matches("[0-9-]{4,10}")) {
                data.add("startDate", ends[0]);
            }
            if (ends[ends.length - 1].matches("[0-9-]{4,10}")) {
                data.add("endDate", ends[ends.length - 1]);
            }
        }
        page.status()
                .filter(Node::isURI)
                .map(status -> IriScheme.localName(status.getURI()))
                .filter(status -> page.kind() == PageKind.ACTIVITY && status.matches("cancelled|postponed"))
                .ifPresent(status -> data.add(
                        "eventStatus",
                        "https://schema.org/Event" + Character.toUpperCase(status.charAt(0)) + status.substring(1)));
    }

    /** With escapes for what HTML would read in another way, and for what nobody would see in the source of the page. */
    private static String safe(JsonObject json) {
        StringBuilder text = new StringBuilder();
        json.toString().codePoints().forEach(character -> {
            String written = Character.toString(character);
            boolean isUnsafe =
                    "<>&'\u2028\u2029".indexOf(character) >= 0 || Character.getType(character) == Character.FORMAT;
            if (isUnsafe) {
                written.chars().forEach(unit -> text.append(String.format("\\u%04x", unit)));
            } else {
                text.append(written);
            }
        });
        return text.toString();
    }
}
