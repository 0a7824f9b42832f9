package org.mithaq.web.picture;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.edtf.Edtf;
import org.mithaq.edtf.EdtfSyntaxException;
import org.mithaq.network.ActorNetwork;
import org.mithaq.network.ActorNetworks;
import org.mithaq.network.ActorType;
import org.mithaq.network.NetworkActor;
import org.mithaq.network.NetworkFilter;
import org.mithaq.network.TieKind;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.picture.Drawing;
import org.mithaq.publish.picture.NetworkChoice;
import org.mithaq.publish.picture.NetworkDrawing;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.search.ClassNames;
import org.mithaq.text.Digits;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.Word;

/**
 * {@code /{language}/pictures/network?kind=&type=&at=&country=&actor=&network=}: who is tied to whom; as a page and a drawing. The
 * table as a file, and the network in other forms, are those of {@code /api/network}, which knows the same parameters.
 */
final class NetworkPicture implements Picture<NetworkFilter> {

    private static final int FEW = 5;

    private final ActorNetworks networks;
    private final ClassNames classes;

    NetworkPicture(ActorNetworks networks, ClassNames classes) {
        this.networks = networks;
        this.classes = classes;
    }

    /** An actor with those it is tied to most. */
    record Row(String iri, Word name, String type, int degree, List<Tied> tied, int moreTied) {}

    /** Whom something ties to an actor, and how much. */
    record Tied(String iri, Word name, int weight) {}

    @Override
    public String name() {
        return "network";
    }

    @Override
    public String[] parameters() {
        return new String[] {"kind[]", "type[]", "at", "country", "actor", "network"};
    }

    @Override
    public NetworkFilter wanted(PictureParameters parameters) {
        return new NetworkFilter(
                chosen(parameters, "kind", List.of(TieKind.values()), TieKind::code),
                chosen(parameters, "type", List.of(ActorType.values()), ActorType::term),
                parameters.text("at").map(NetworkPicture::edtf),
                false,
                parameters.iri("country"),
                Optional.empty(),
                parameters.iri("actor"),
                true,
                false,
                parameters.iri("network"));
    }

    @Override
    public void dress(Page page) {
        Picture.super.dress(page);
        page.script("lib/cytoscape.js").script("js/network.js");
    }

    @Override
    public Drawing drawing(NetworkFilter filter, QueryTicket ticket, Page page) {
        return drawing(NetworkChoice.of(networks.find(filter, ticket)), page);
    }

    @Override
    public Map<String, Object> model(NetworkFilter filter, QueryTicket ticket, Page page) {
        Map<String, Object> model = form(filter, page);
        try {
            addTo(model, networks.find(filter, ticket), page);
        } catch (InvalidInputException tooMuch) {
            if (tooMuch.code() != ProblemCode.NETWORK_TOO_LARGE && tooMuch.code() != ProblemCode.QUERY_TOO_MUCH) {
                throw tooMuch;
            }
            model.put("tooLarge", true);
            model.put("rows", List.of());
            model.put("countries", alone(filter.country()));
            model.put("networks", alone(filter.network()));
        }
        return model;
    }

    private Map<String, Object> form(NetworkFilter filter, Page page) {
        Map<String, Object> model = new HashMap<>();
        List<TieKind> kinds = List.of(TieKind.values());
        List<ActorType> types = List.of(ActorType.values());
        model.put("filter", filter);
        model.put("kinds", options(kinds, TieKind::code, kind -> page.text("network.kind." + kind.code())));
        model.put("types", options(types, ActorType::term, type -> words(type, page)));
        model.put("chosenKinds", chosen(filter.kinds(), kinds, TieKind::code));
        model.put("chosenTypes", chosen(filter.types(), types, ActorType::term));
        model.put("tooLarge", false);
        return model;
    }

    private void addTo(Map<String, Object> model, ActorNetwork network, Page page) {
        NetworkChoice choice = NetworkChoice.of(network);
        model.put("countries", known(network, ActorType.STATE, page));
        model.put("networks", known(network, ActorType.NETWORK, page));
        model.put("drawing", drawing(choice, page));
        model.put("key", NetworkDrawing.key(choice, type -> words(type, page), PictureWords.wording(page)));
        model.put(
                "rows",
                choice.actors().stream().map(actor -> row(actor, choice, page)).toList());
        model.put("drawnTies", choice.ties().size());
        model.put("allActors", choice.allActors());
        model.put("allTies", choice.allTies());
    }

    private String words(ActorType type, Page page) {
        return classes.label(type.iri(), page.language());
    }

    /** None when all are wanted: then nobody chose. */
    private static <E> List<String> chosen(Set<E> wanted, List<E> all, Function<E, String> word) {
        return wanted.size() == all.size()
                ? List.of()
                : wanted.stream().map(word).toList();
    }

    private static List<Option> alone(Optional<String> iri) {
        return iri.stream()
                .map(one -> new Option(one, new Word(IriScheme.localName(one), null)))
                .toList();
    }

    private Drawing drawing(NetworkChoice choice, Page page) {
        return NetworkDrawing.of(choice, type -> words(type, page), PictureWords.wording(page));
    }

    private Row row(NetworkActor actor, NetworkChoice choice, Page page) {
        List<NetworkChoice.Neighbour> neighbours = choice.neighbours().getOrDefault(actor.iri(), List.of());
        return new Row(
                actor.iri(),
                name(actor, page),
                words(actor.type(), page),
                neighbours.size(),
                neighbours.stream()
                        .limit(FEW)
                        .map(one -> new Tied(one.actor().iri(), name(one.actor(), page), one.weight()))
                        .toList(),
                Math.max(0, neighbours.size() - FEW));
    }

    private static Word name(NetworkActor actor, Page page) {
        String label = actor.label(page.language());
        String lang = actor.names().entrySet().stream()
                .filter(entry -> entry.getValue().equals(label))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(tag -> !tag.equals(page.lang())))
                .findFirst()
                .orElse("");
        return Word.of(label, lang, page.language());
    }

    private static <T> List<Option> options(List<T> all, Function<T, String> value, Function<T, String> words) {
        return all.stream()
                .map(one -> new Option(value.apply(one), new Word(words.apply(one), null)))
                .toList();
    }

    private static List<Option> known(ActorNetwork network, ActorType type, Page page) {
        Collator collator = Collator.getInstance(page.language().locale());
        return network.known().values().stream()
                .filter(actor -> actor.types().contains(type))
                .map(actor -> new Option(actor.iri(), name(actor, page)))
                .sorted(Comparator.comparing((Option option) -> option.name().text(), collator)
                        .thenComparing(Option::value))
                .toList();
    }

    private static <E extends Enum<E>> Set<E> chosen(
            PictureParameters parameters, String name, List<E> all, Function<E, String> word) {
        List<String> words = parameters.choices(name, all.stream().map(word).toList());
        Stream<E> chosen = all.stream().filter(one -> words.isEmpty() || words.contains(word.apply(one)));
        return EnumSet.copyOf(chosen.collect(Collectors.toSet()));
    }

    private static Edtf edtf(String text) {
        try {
            return Edtf.parse(Digits.toAscii(text));
        } catch (EdtfSyntaxException e) {
            throw PictureParameters.wrong("at");
        }
    }
}
