package org.mithaq.publish.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.network.ActorType;
import org.mithaq.network.NetworkActor;
import org.mithaq.publish.report.Legible;

/** Draws a network: a sign for each actor, of a shape and a colour by its class, the larger the more others it is tied to. */
public final class NetworkDrawing {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 760;
    private static final double KEY = 44;
    private static final double EDGE = 70;
    private static final double CHARACTER = 6.4;
    private static final int LONGEST = 30;

    private final NetworkChoice choice;
    private final Function<ActorType, String> types;
    private final Wording wording;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();

    private NetworkDrawing(NetworkChoice choice, Function<ActorType, String> types, Wording wording) {
        this.choice = choice;
        this.types = types;
        this.wording = wording;
    }

    /**
     * The drawing for a reader.
     *
     * @param types the names of classes
     */
    public static Drawing of(NetworkChoice choice, Function<ActorType, String> types, Wording wording) {
        return new NetworkDrawing(choice, types, wording).draw();
    }

    /** What the signs of the drawing mean, by itself. */
    public static Drawing key(NetworkChoice choice, Function<ActorType, String> types, Wording wording) {
        NetworkDrawing drawing = new NetworkDrawing(choice, types, wording);
        drawing.key();
        return new Drawing(wording.text("network"), wording.language(), WIDTH, KEY - 6, drawing.marks).towardsReader();
    }

    private Drawing draw() {
        List<NetworkActor> actors = choice.actors();
        Map<String, Integer> numbers = new HashMap<>();
        actors.forEach(actor -> numbers.put(actor.iri(), numbers.size()));
        List<int[]> pairs = choice.ties().stream()
                .map(tie -> new int[] {numbers.get(tie.from()), numbers.get(tie.to())})
                .toList();
        double[][] places = new SpringLayout(actors.size(), pairs).places();
        for (int i = 0; i < actors.size(); i++) {
            places[0][i] = EDGE + places[0][i] * (WIDTH - 2 * EDGE);
            places[1][i] = KEY + 24 + places[1][i] * (HEIGHT - KEY - 24 - EDGE / 2);
        }
        ties(pairs, places[0], places[1]);
        for (int i = 0; i < actors.size(); i++) {
            sign(actors.get(i), places[0][i], places[1][i]);
        }
        for (int i = 0; i < actors.size(); i++) {
            name(actors.get(i), places[0][i], places[1][i]);
        }
        key();
        return new Drawing(wording.text("network"), wording.language(), WIDTH, HEIGHT, marks).towardsReader();
    }

    /** The strongest above the others. */
    private void ties(List<int[]> pairs, double[] x, double[] y) {
        for (int i = pairs.size() - 1; i >= 0; i--) {
            int from = pairs.get(i)[0];
            int to = pairs.get(i)[1];
            int strength = Math.min(4, 1 + choice.ties().get(i).weight() / 2);
            marks.add(Mark.line("tie t" + strength, x[from], y[from], x[to], y[to]));
        }
    }

    private void sign(NetworkActor actor, double x, double y) {
        double radius = radius(actor);
        marks.add(Mark.placed("node a" + (actor.type().ordinal() + 1), shape(actor.type(), radius), x, y)
                .of(actor.iri(), says(actor)));
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /** Below the sign, where that hides nothing. */
    private void name(NetworkActor actor, double x, double y) {
        Name name = Wording.cut(new Name(label(actor), ""), LONGEST);
        double half = name.text().length() * CHARACTER / 2;
        double middle = Math.max(half + 2, Math.min(WIDTH - half - 2, x));
        double line = y + radius(actor) + 13;
        Box box = new Box(middle - half, line - 10, middle + half, line + 2);
        if (taken.stream().noneMatch(box::meets)) {
            taken.add(box);
            marks.add(Mark.text("place", middle, line, "middle", name).of(actor.iri(), says(actor)));
        }
    }

    private void key() {
        List<ActorType> shown = choice.actors().stream()
                .map(NetworkActor::type)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        double x = 20;
        for (ActorType type : shown) {
            String words = types.apply(type);
            marks.add(Mark.placed("a" + (type.ordinal() + 1), shape(type, 7), x, 20));
            marks.add(Mark.text("name", x + 13, 24, "start", new Name(words, "")));
            x += 13 + words.length() * CHARACTER + 36;
        }
    }

    private String label(NetworkActor actor) {
        return Legible.of(actor.label(wording.language()), 300);
    }

    private String says(NetworkActor actor) {
        return label(actor) + " \u00B7 " + types.apply(actor.type()) + " \u00B7 "
                + wording.number(choice.degree(actor));
    }

    private double radius(NetworkActor actor) {
        return 5 + 1.3 * Math.sqrt(choice.degree(actor));
    }

    /** An outline around the middle, of its own for each class. */
    private static String shape(ActorType type, double radius) {
        return switch (type) {
            case PERSON -> round(radius);
            case STATE -> outline(4, Math.PI / 4, radius * 1.2);
            case NETWORK -> outline(4, 0, radius * 1.25);
            case ORGAN -> outline(3, -Math.PI / 2, radius * 1.3);
            case INSTITUTION -> outline(6, 0, radius * 1.1);
            case ORGANIZATION -> outline(5, -Math.PI / 2, radius * 1.15);
        };
    }

    private static String round(double radius) {
        String r = Mark.number(radius);
        String across = Mark.number(2 * radius);
        return "M-" + r + ",0a" + r + "," + r + ",0,1,0," + across + ",0a" + r + "," + r + ",0,1,0,-" + across + ",0Z";
    }

    private static String outline(int corners, double turned, double radius) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < corners; i++) {
            double angle = turned + i * 2 * Math.PI / corners;
            path.append(i == 0 ? 'M' : 'L')
                    .append(Mark.number(radius * Math.cos(angle)))
                    .append(',')
                    .append(Mark.number(radius * Math.sin(angle)));
        }
        return path.append('Z').toString();
    }
}
