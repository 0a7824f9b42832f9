package org.mithaq.shacl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.mithaq.support.ProjectFiles;
import org.mithaq.vocab.MQ;

/**
 * Random graphs of our own vocabulary, and random changes of them. A graph is some fixtures together, which speak of the
 * same few bodies and people; a change is what editors do, and what they should not.
 */
final class RandomChanges {

    private static final Node TYPE = RDF.type.asNode();
    private static final Node SUBCLASS_OF = RDFS.subClassOf.asNode();
    private static final int MOST = 6;

    /** By class or rule, so that each of these comes as often as any other. */
    private static final Map<Path, List<Sample>> BY_SUBJECT = new LinkedHashMap<>();

    /** What is said with each property in any fixture. */
    private static final Map<Node, List<Node>> VALUES = new LinkedHashMap<>();

    private static final List<Node> PROPERTIES;
    private static final List<List<Sample>> SUBJECTS;

    /**
     * A fixture, read.
     *
     * @param statements what it says
     * @param faulty those that speak of a node at which something is found
     */
    private record Sample(Fixture fixture, List<Triple> statements, List<Triple> faulty) {

        static Sample of(Fixture fixture) {
            List<Triple> statements = fixture.statements().stream().toList();
            Set<Node> focus = fixture.isValid()
                    ? Set.of()
                    : ProjectFiles.turtle(fixture.expectedFile())
                            .find(Node.ANY, SHACL.focusNode, Node.ANY)
                            .mapWith(Triple::getObject)
                            .toSet();
            return new Sample(
                    fixture,
                    statements,
                    statements.stream()
                            .filter(statement ->
                                    focus.contains(statement.getSubject()) || focus.contains(statement.getObject()))
                            .toList());
        }
    }

    static {
        Map<Node, Set<Node>> values = new LinkedHashMap<>();
        for (Fixture fixture : Fixture.all()) {
            Sample sample = Sample.of(fixture);
            BY_SUBJECT
                    .computeIfAbsent(fixture.subject(), first -> new ArrayList<>())
                    .add(sample);
            sample.statements()
                    .forEach(statement -> values.computeIfAbsent(
                                    statement.getPredicate(), first -> new LinkedHashSet<>())
                            .add(statement.getObject()));
        }
        values.forEach((property, nodes) -> VALUES.put(property, List.copyOf(nodes)));
        PROPERTIES = List.copyOf(VALUES.keySet());
        SUBJECTS = List.copyOf(BY_SUBJECT.values());
    }

    /** What is done to a graph. */
    private enum Kind {
        PUT_BACK,
        TURN_WRONG,
        REMOVE,
        ADD_FIXTURE,
        ADD_STATEMENTS,
        RETYPE,
        FORGET_TYPES,
        CUT_OFF,
        NEW_LITERAL,
        MOVE_LINK,
        SWAP,
        EDIT_NEIGHBOUR,
        FORGET,
        LANGUAGE,
        HIERARCHY
    }

    private final Random random;
    private final GraphEdit base;
    private final List<Sample> samples = new ArrayList<>();

    /**
     * A graph in the context of the fixtures.
     *
     * @param rule whose fixture is among them, by the local name of its shape; null for any
     * @param context is changed, and is what it was after {@link #undo}
     */
    RandomChanges(long seed, @Nullable String rule, Graph context) {
        random = new Random(seed);
        base = new GraphEdit(context);
        int fixtures = random.nextBoolean() ? 1 : 1 + random.nextInt(4);
        for (int i = 0; i < fixtures; i++) {
            Sample sample = i == 0 && rule != null ? sampleOfAFault(rule) : anySample();
            samples.add(sample);
            sample.statements().forEach(base::add);
        }
        if (random.nextInt(3) == 0) {
            addStatements(base, 1 + random.nextInt(4));
        }
    }

    /** Edits the graph; what was done is in the edit. */
    GraphEdit edit() {
        GraphEdit edit = new GraphEdit(base.graph());
        int steps = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        for (int i = 0; i < steps; i++) {
            step(edit);
        }
        return edit;
    }

    /** Makes the context what it was. */
    void undo() {
        base.undo();
    }

    private void step(GraphEdit edit) {
        switch (kind()) {
            case PUT_BACK -> putBack(edit);
            case TURN_WRONG -> turnWrong(edit);
            case REMOVE -> several(own(edit)).forEach(edit::remove);
            case ADD_FIXTURE -> anySample().statements().stream().limit(40).forEach(edit::add);
            case ADD_STATEMENTS -> addStatements(edit, 1 + random.nextInt(MOST));
            case RETYPE ->
                oneOf(with(edit, TYPE))
                        .forEach(type -> edit.replace(
                                type, withObject(type, oneOf(VALUES.get(TYPE)).get(0))));
            case FORGET_TYPES ->
                oneOf(own(edit))
                        .forEach(any ->
                                find(edit, any.getSubject(), TYPE, Node.ANY).forEach(edit::remove));
            case CUT_OFF ->
                oneOf(links(edit))
                        .forEach(link -> find(edit, Node.ANY, Node.ANY, link.getObject()).stream()
                                .limit(50)
                                .forEach(edit::remove));
            case NEW_LITERAL -> oneOf(literals(edit)).forEach(one -> newLiteral(edit, one));
            case MOVE_LINK ->
                oneOf(links(edit)).forEach(link -> edit.replace(link, withObject(link, anyValue(edit, link))));
            case SWAP -> swap(edit);
            case EDIT_NEIGHBOUR -> editNeighbour(edit);
            case FORGET -> oneOf(own(edit)).forEach(any -> forget(edit, any.getSubject()));
            case LANGUAGE -> oneOf(texts(edit)).forEach(text -> language(edit, text));
            case HIERARCHY -> hierarchy(edit);
        }
    }

    private Kind kind() {
        if (random.nextInt(2) == 0) {
            return random.nextInt(5) == 0 ? Kind.TURN_WRONG : Kind.PUT_BACK;
        }
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        return kind == Kind.HIERARCHY && random.nextInt(4) > 0 ? Kind.EDIT_NEIGHBOUR : kind;
    }

    /** A part of a fixture was missing and comes now. */
    private void putBack(GraphEdit edit) {
        Sample sample = samples.get(0);
        List<Triple> part =
                several(sample.faulty().isEmpty() || random.nextInt(3) == 0 ? sample.statements() : sample.faulty());
        part.forEach(statement -> {
            base.remove(statement);
            edit.add(statement);
        });
    }

    /** What one fixture of a class or rule says becomes what another says. */
    private void turnWrong(GraphEdit edit) {
        Sample sample = samples.get(0);
        Sample other = oneOf(BY_SUBJECT.get(sample.fixture().subject())).get(0);
        sample.statements().stream()
                .filter(statement -> !other.statements().contains(statement))
                .forEach(edit::remove);
        other.statements().forEach(edit::add);
    }

    private void addStatements(GraphEdit edit, int number) {
        for (int i = 0; i < number; i++) {
            Node property = oneOf(PROPERTIES).get(0);
            List<Triple> any = oneOf(own(edit));
            any.forEach(one -> {
                Triple like = Triple.create(one.getSubject(), property, one.getObject());
                edit.add(withObject(like, anyValue(edit, like)));
            });
        }
    }

    /** A value that the property has in some fixture, or a thing of the graph. */
    private Node anyValue(GraphEdit edit, Triple like) {
        return random.nextBoolean()
                ? oneOf(VALUES.getOrDefault(like.getPredicate(), List.of(like.getObject())))
                        .get(0)
                : oneOf(own(edit)).stream().map(Triple::getSubject).findFirst().orElse(like.getObject());
    }

    private void newLiteral(GraphEdit edit, Triple statement) {
        Node text = statement.getObject();
        String form = text.getLiteralLexicalForm();
        String changed = switch (random.nextInt(4)) {
            case 0 -> form.replaceFirst("[0-9]", Integer.toString(random.nextInt(10)));
            case 1 -> form.isEmpty() ? "x" : form.substring(0, form.length() - 1);
            case 2 -> form + "\u200F";
            default ->
                oneOf(VALUES.getOrDefault(statement.getPredicate(), List.of())).stream()
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                        .findFirst()
                        .orElse("x");
        };
        Node literal = text.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(changed, text.getLiteralDatatype())
                : NodeFactory.createLiteralLang(changed, text.getLiteralLanguage());
        edit.replace(statement, withObject(statement, random.nextInt(8) == 0 ? oddLiteral() : literal));
    }

    private Node oddLiteral() {
        return oneOf(List.of(
                        NodeFactory.createLiteralDT("01", XSDDatatype.XSDinteger),
                        NodeFactory.createLiteralDT("99", XSDDatatype.XSDinteger),
                        NodeFactory.createLiteralDT("1850-01-01", XSDDatatype.XSDdate),
                        NodeFactory.createLiteralDT("2999-12-31", XSDDatatype.XSDdate),
                        NodeFactory.createLiteralString("نص"),
                        NodeFactory.createLiteralLang("text", "ar")))
                .get(0);
    }

    private void swap(GraphEdit edit) {
        for (Triple one : oneOf(own(edit))) {
            List<Triple> like = own(edit).stream()
                    .filter(statement -> statement.getPredicate().equals(one.getPredicate()))
                    .toList();
            for (Triple other : oneOf(like)) {
                edit.remove(one);
                edit.remove(other);
                edit.add(withObject(one, other.getObject()));
                edit.add(withObject(other, one.getObject()));
            }
        }
    }

    /** Only something is edited that others refer to. */
    private void editNeighbour(GraphEdit edit) {
        for (Triple link : oneOf(links(edit))) {
            for (Triple said : oneOf(find(edit, link.getObject(), Node.ANY, Node.ANY))) {
                if (said.getObject().isLiteral() && random.nextInt(3) > 0) {
                    newLiteral(edit, said);
                } else if (random.nextBoolean()) {
                    edit.remove(said);
                } else {
                    edit.replace(said, withObject(said, anyValue(edit, said)));
                }
            }
        }
    }

    private void forget(GraphEdit edit, Node thing) {
        find(edit, thing, Node.ANY, Node.ANY).forEach(edit::remove);
        find(edit, Node.ANY, Node.ANY, thing).forEach(edit::remove);
    }

    private void language(GraphEdit edit, Triple text) {
        String tag = oneOf(List.of("ar", "en", "fr", "ar-Latn", "")).get(0);
        String form = text.getObject().getLiteralLexicalForm();
        Triple other = withObject(
                text, tag.isEmpty() ? NodeFactory.createLiteralString(form) : NodeFactory.createLiteralLang(form, tag));
        if (random.nextBoolean()) {
            edit.remove(text);
        }
        edit.add(other);
    }

    private void hierarchy(GraphEdit edit) {
        if (random.nextBoolean()) {
            oneOf(with(edit, SUBCLASS_OF)).forEach(edit::remove);
        } else {
            edit.add(Triple.create(
                    oneOf(VALUES.get(TYPE)).get(0),
                    SUBCLASS_OF,
                    oneOf(List.of(MQ.Record, MQ.TimeSpan)).get(0)));
        }
    }

    /** A wrong sample of a rule: there are many ways to break a class shape, but few to break a rule. */
    private Sample sampleOfAFault(String rule) {
        String folder = rule.substring(0, rule.indexOf('-') + 1).toLowerCase(Locale.ROOT);
        List<Sample> wrong = BY_SUBJECT.values().stream()
                .flatMap(List::stream)
                .filter(sample ->
                        sample.fixture().subject().getFileName().toString().startsWith(folder))
                .filter(sample -> !sample.fixture().isValid())
                .toList();
        return oneOf(wrong).get(0);
    }

    private Sample anySample() {
        List<Sample> ofSubject = oneOf(SUBJECTS).get(0);
        List<Sample> wrong =
                ofSubject.stream().filter(sample -> !sample.fixture().isValid()).toList();
        return oneOf(wrong.isEmpty() || random.nextInt(5) < 2 ? ofSubject : wrong)
                .get(0);
    }

    /** The statements of the fixtures that still hold, and those that were made up. */
    private List<Triple> own(GraphEdit edit) {
        return Stream.concat(
                        samples.stream().flatMap(sample -> sample.statements().stream()),
                        Stream.concat(
                                base.change().added().stream().sorted(RandomChanges::byText),
                                edit.change().added().stream().sorted(RandomChanges::byText)))
                .filter(edit.graph()::contains)
                .toList();
    }

    private static int byText(Triple one, Triple other) {
        return one.toString().compareTo(other.toString());
    }

    private List<Triple> with(GraphEdit edit, Node property) {
        return property.equals(SUBCLASS_OF)
                ? find(edit, Node.ANY, property, Node.ANY)
                : own(edit).stream()
                        .filter(statement -> statement.getPredicate().equals(property))
                        .toList();
    }

    private List<Triple> links(GraphEdit edit) {
        return own(edit).stream()
                .filter(statement -> !statement.getObject().isLiteral()
                        && !statement.getPredicate().equals(TYPE))
                .toList();
    }

    private List<Triple> literals(GraphEdit edit) {
        return own(edit).stream()
                .filter(statement -> statement.getObject().isLiteral())
                .toList();
    }

    private List<Triple> texts(GraphEdit edit) {
        return literals(edit).stream()
                .filter(statement -> !statement.getObject().getLiteralLanguage().isEmpty())
                .toList();
    }

    private static List<Triple> find(GraphEdit edit, Node subject, Node property, Node object) {
        return edit.graph().find(subject, property, object).toList().stream()
                .sorted(RandomChanges::byText)
                .collect(Collectors.toList());
    }

    private static Triple withObject(Triple statement, Node object) {
        return Triple.create(statement.getSubject(), statement.getPredicate(), object);
    }

    private List<Triple> several(Collection<Triple> statements) {
        List<Triple> all = new ArrayList<>(statements);
        List<Triple> some = new ArrayList<>();
        int number = 1 + random.nextInt(MOST);
        for (int i = 0; i < number && !all.isEmpty(); i++) {
            some.add(all.remove(random.nextInt(all.size())));
        }
        return some;
    }

    /** One of them; none of none. */
    private <T> List<T> oneOf(List<T> some) {
        return some.isEmpty() ? List.of() : List.of(some.get(random.nextInt(some.size())));
    }
}
