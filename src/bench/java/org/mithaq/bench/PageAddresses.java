package org.mithaq.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.browse.ListKind;
import org.mithaq.network.TieKind;
import org.mithaq.publish.vocabulary.Vocabulary;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * The addresses of pages and pictures of each kind, without their language: of resources as many as there are, in an order by
 * chance that is always the same.
 */
final class PageAddresses {

    /** Kinds that begin so are pictures. */
    static final String PICTURE = "picture";

    private static final List<String> WORDS = List.of(
            "هجرة",
            "migration",
            "مؤسسة حقوق",
            "Meeting",
            "Réunion",
            "Institution",
            "Working group",
            "تعهد",
            "État",
            "Pers");
    private static final List<Integer> YEARS = List.of(2020, 2021, 2022);

    private final DatasetGraph dataset;
    private final Map<String, List<String>> all = new LinkedHashMap<>();

    private PageAddresses(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Those of a dataset, which a transaction lets read. */
    static Map<String, List<String>> of(DatasetGraph dataset) {
        PageAddresses addresses = new PageAddresses(dataset);
        addresses.lists();
        addresses.resources();
        addresses.others();
        addresses.pictures();
        return addresses.all;
    }

    private void lists() {
        all.put("home", List.of(""));
        all.put("lists", List.of("browse"));
        all.put(
                "a list",
                Stream.of(ListKind.values())
                        .map(list -> "browse/" + list.code())
                        .toList());
        int page = instances(MQ.Commitment).size() > 200 ? 2 : 1;
        List<String> chosen = new ArrayList<>();
        for (ListKind list : List.of(ListKind.MEETINGS, ListKind.COMMITMENTS)) {
            list.orders()
                    .forEach(order -> YEARS.forEach(year -> chosen.add(
                            "browse/" + list.code() + "?year=" + year + "&sort=" + order.code() + "&page=" + page)));
        }
        all.put("a list by year, page " + page, chosen);
        all.put(
                "a list by country",
                instances(MQ.State).stream()
                        .map(state -> "browse/institutions?country=" + state)
                        .toList());
    }

    private void resources() {
        all.put("a person", instances(MQ.Person));
        all.put("a body", instances(MQ.Institution));
        all.put("a network", instances(MQ.Network));
        all.put("a state", instances(MQ.State));
        all.put("a meeting", instances(MQ.Meeting));
        all.put("a commitment", instances(MQ.Commitment));
        all.put("an objective", instances(MQ.Objective));
        all.put("a declaration", instances(MQ.Instrument));
        all.put("a source document", instances(MQ.SourceDocument));
        all.put("a record", instances(MQ.Record));
    }

    private void others() {
        all.put(
                "search",
                IntStream.range(0, 200)
                        .mapToObj(i -> "search?q=" + encoded(WORDS.get(i % WORDS.size()) + (i < 20 ? "" : " " + i)))
                        .toList());
        all.put(
                "a term of the ontology",
                shuffled(Vocabulary.bundled().terms().stream()
                        .filter(term -> term.iri().startsWith(IriScheme.TERMS))
                        .map(term -> "ontology/" + term.name())
                        .toList()));
        List<String> questions = new ArrayList<>();
        questions.addAll(asked("actors/posts-of-person?person=", MQ.Person));
        questions.addAll(asked("actors/participants-of-meeting?meeting=", MQ.Meeting));
        questions.addAll(asked("networks/members-at-date?date=2021-06-01&body=", MQ.Network));
        all.put("a question and its answer", shuffled(questions));
        all.put("the data", List.of("dataset"));
    }

    private List<String> asked(String question, Node type) {
        return with(type, iri -> "ask/" + question + encoded(iri));
    }

    private void pictures() {
        List<String> time = new ArrayList<>(List.of("", "?from=2019&to=2020", "?from=2021"));
        time.addAll(with(MQ.State, iri -> "?actor=" + encoded(iri)));
        time.addAll(with(MQ.Network, iri -> "?network=" + encoded(iri)));
        time.addAll(with(MQ.Institution, iri -> "?actor=" + encoded(iri)));
        forms("timeline", time);
        List<String> coverage =
                List.of("", "?kind=commitment", "?kind=statement", "?kind=meeting", "?kind=commitment&kind=meeting");
        forms("coverage", coverage);
        forms("map", List.of("", "?count=meetings", "?count=commitments", "?count=statements", "?count=actors"));
        List<String> ties = new ArrayList<>(with(MQ.State, iri -> "?actor=" + encoded(iri)));
        ties.addAll(with(MQ.Network, iri -> "?network=" + encoded(iri)));
        ties.addAll(with(MQ.Institution, iri -> "?actor=" + encoded(iri)));
        Stream.of(TieKind.values()).forEach(kind -> ties.add("?actor=" + encoded(network()) + "&kind=" + kind.code()));
        put("network", "page", "pictures/network", ties);
        put("network", "svg", "pictures/network.svg", ties);
        put("network", "csv", "/api/network.csv", ties);
    }

    private void forms(String picture, List<String> choices) {
        put(picture, "page", "pictures/" + picture, choices);
        put(picture, "svg", "pictures/" + picture + ".svg", choices);
        put(picture, "csv", "pictures/" + picture + ".csv", choices);
    }

    private void put(String picture, String form, String address, List<String> choices) {
        all.put(
                PICTURE + ": " + picture + ", " + form,
                choices.stream().map(choice -> address + choice).toList());
    }

    private String network() {
        return IriScheme.ofPath(instances(MQ.Network).get(0)).orElseThrow();
    }

    private List<String> with(Node type, UnaryOperator<String> address) {
        return instances(type).stream()
                .map(path -> address.apply(IriScheme.ofPath(path).orElseThrow()))
                .toList();
    }

    private List<String> instances(Node type) {
        TreeSet<String> paths = new TreeSet<>();
        dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), type)
                .forEachRemaining(
                        quad -> IriScheme.pathOf(quad.getSubject().getURI()).ifPresent(paths::add));
        return shuffled(paths);
    }

    private static List<String> shuffled(Iterable<String> paths) {
        List<String> shuffled = new ArrayList<>();
        paths.forEach(shuffled::add);
        Collections.shuffle(shuffled, new Random(42));
        return shuffled;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
