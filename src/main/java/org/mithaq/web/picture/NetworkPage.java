package org.mithaq.web.picture;

import com.ibm.icu.text.Collator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.jspecify.annotations.Nullable;
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
import org.mithaq.publish.picture.SvgFile;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.search.ClassNames;
import org.mithaq.text.Digits;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.mithaq.web.page.Word;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /{language}/pictures/network?kind=&type=&at=&country=&actor=&network=}: who is tied to whom; as a page and a drawing. The
 * table as a file, and the network in other forms, are those of {@code /api/network}, which knows the same parameters.
 */
@RestController
final class NetworkPage {

    private static final String ADDRESS = "/{language:ar|en|fr}/pictures/network";
    private static final int FEW = 5;

    private final ActorNetworks networks;
    private final ClassNames classes;
    private final QueryAdmission admission;
    private final PageWriter pages;

    NetworkPage(ActorNetworks networks, ClassNames classes, QueryAdmission admission, PageWriter pages) {
        this.networks = networks;
        this.classes = classes;
        this.admission = admission;
        this.pages = pages;
    }

    /** An actor with those it is tied to most. */
    record Row(String iri, Word name, String type, int degree, List<Tied> tied, int moreTied) {}

    /** Whom something ties to an actor, and how much. */
    record Tied(String iri, Word name, int weight) {}

    @GetMapping(ADDRESS)
    @Nullable
    ResponseEntity<byte[]> page(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.page(tag, request).section("pictures");
        page.title(page.text("page.picture.network"))
                .style("css/drawing.css")
                .style("css/pictures.css")
                .script("js/pictures.js")
                .script("lib/cytoscape.js")
                .script("js/network.js");
        Map<String, Object> model =
                admission.answer(request, () -> filter(request), (filter, ticket) -> model(filter, ticket, page));
        model.put("query", parameters(request).query());
        return pages.answer(page, "pictures/network", model, request, response);
    }

    @GetMapping(ADDRESS + ".svg")
    @Nullable
    ResponseEntity<byte[]> svg(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.page(tag, request);
        byte[] body = admission.answer(
                request,
                () -> filter(request),
                (filter, ticket) -> SvgFile.write(drawing(NetworkChoice.of(networks.find(filter, ticket)), page)));
        return PictureFile.svg(body, "network", page, request, response);
    }

    private Map<String, Object> model(NetworkFilter filter, QueryTicket ticket, Page page) {
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

    private static PictureParameters parameters(HttpServletRequest request) {
        return new PictureParameters(request, "kind[]", "type[]", "at", "country", "actor", "network");
    }

    private static NetworkFilter filter(HttpServletRequest request) {
        PictureParameters parameters = parameters(request);
        return new NetworkFilter(
                chosen(parameters, "kind", List.of(TieKind.values()), TieKind::code),
                chosen(parameters, "type", List.of(ActorType.values()), ActorType::term),
                parameters.text("at").map(NetworkPage::edtf),
                false,
                parameters.iri("country"),
                Optional.empty(),
                parameters.iri("actor"),
                true,
                false,
                parameters.iri("network"));
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
