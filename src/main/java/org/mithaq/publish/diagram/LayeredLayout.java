package org.mithaq.publish.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives boxes and arrows their places. Boxes stand in every second layer, an arrow leads from a higher to a lower one or up
 * again; its captions stand in a layer between. An arrow that would close a circle is turned round for the layout only.
 * Boxes without arrows stand below the others.
 */
final class LayeredLayout {

    private static final double PADDING = 12;

    /** An arrow leaves and arrives straight on, so that its head is seen. */
    private static final double STUB = 12;

    private static final double WIDEST_ROW = 900;

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Map<String, Integer> depth = new HashMap<>();
    private final Map<String, Stop> stops = new LinkedHashMap<>();
    private final List<Stop> all = new ArrayList<>();

    private LayeredLayout(List<Box> boxes, List<Arrow> arrows) {
        boxes.forEach(box -> this.boxes.put(box.id(), box));
        for (Arrow arrow : arrows) {
            String upper = arrow.isKind() ? arrow.to() : arrow.from();
            String lower = arrow.isKind() ? arrow.from() : arrow.to();
            ties.add(
                    reaches(lower, upper, new HashSet<>())
                            ? new Tie(arrow, lower, upper)
                            : new Tie(arrow, upper, lower));
        }
    }

    private record Tie(Arrow arrow, String upper, String lower) {}

    /** The drawing of a diagram; the same for the same diagram. */
    static Drawing of(List<Box> boxes, List<Arrow> arrows) {
        return new LayeredLayout(boxes, arrows).drawing();
    }

    private Drawing drawing() {
        layer();
        boxes.values().forEach(box -> {
            Stop stop = new Stop(width(box), height(box), 2 * depth.get(box.id()));
            stops.put(box.id(), stop);
            all.add(stop);
        });
        Map<Tie, List<Stop>> ways = new LinkedHashMap<>();
        ties.forEach(tie -> ways.put(tie, way(tie)));
        Layers layers = new Layers(all);
        layers.arrange();
        List<Drawing.PlacedBox> placed = boxes.values().stream()
                .map(box -> new Drawing.PlacedBox(box, stops.get(box.id()).place()))
                .toList();
        List<Drawing.PlacedArrow> arrows = ways.entrySet().stream()
                .map(way -> placed(way.getKey(), way.getValue(), layers))
                .toList();
        return new Drawing(layers.width(), layers.height(), placed, arrows);
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return from.equals(to)
                || seen.add(from)
                        && ties.stream()
                                .filter(tie -> tie.upper().equals(from))
                                .anyMatch(tie -> reaches(tie.lower(), to, seen));
    }

    /** As high as their arrows allow; those that only lead down as near to where they lead as they can be. */
    private void layer() {
        boxes.keySet().forEach(id -> depth.put(id, 0));
        for (int round = 0; round < boxes.size(); round++) {
            ties.forEach(tie -> depth.merge(tie.lower(), depth.get(tie.upper()) + 1, Math::max));
        }
        Set<String> lower = ties.stream().map(Tie::lower).collect(Collectors.toSet());
        Set<String> upper = ties.stream().map(Tie::upper).collect(Collectors.toSet());
        boxes.keySet().stream()
                .filter(id -> upper.contains(id) && !lower.contains(id))
                .forEach(id -> ties.stream()
                        .filter(tie -> tie.upper().equals(id))
                        .mapToInt(tie -> depth.get(tie.lower()) - 1)
                        .min()
                        .ifPresent(nearest -> depth.put(id, nearest)));
        int below = ties.isEmpty()
                ? -1
                : depth.values().stream().mapToInt(each -> each).max().orElse(-1);
        // the first box begins a row
        double row = 2 * WIDEST_ROW;
        for (Box box : boxes.values()) {
            if (!upper.contains(box.id()) && !lower.contains(box.id())) {
                row += width(box);
                if (row > WIDEST_ROW) {
                    below++;
                    row = width(box);
                }
                depth.put(box.id(), below);
            }
        }
    }

    /** The stops of an arrow from the upper box to the lower one, both of them too. */
    private List<Stop> way(Tie tie) {
        Stop upper = stops.get(tie.upper());
        Stop lower = stops.get(tie.lower());
        int captions = (upper.layer + lower.layer) / 2 % 2 == 1
                ? (upper.layer + lower.layer) / 2
                : (upper.layer + lower.layer) / 2 - 1;
        List<Stop> way = new ArrayList<>(List.of(upper));
        for (int layer = upper.layer + 1; layer < lower.layer; layer++) {
            List<Caption> lines = tie.arrow().captions();
            boolean isCaption = layer == captions && !lines.isEmpty();
            Stop stop = isCaption
                    ? new Stop(TextSize.width(lines) + PADDING, lines.size() * TextSize.LINE, layer)
                    : new Stop(Stop.PASSAGE, Stop.PASSAGE, layer);
            way.get(way.size() - 1).leadsDownTo(stop);
            way.add(stop);
            all.add(stop);
        }
        way.get(way.size() - 1).leadsDownTo(lower);
        way.add(lower);
        return way;
    }

    /** Two strokes, above and below the captions; one when there are none. */
    private static Drawing.PlacedArrow placed(Tie tie, List<Stop> way, Layers layers) {
        List<List<Point>> strokes = new ArrayList<>();
        List<Point> stroke = new ArrayList<>();
        Optional<Place> captions = Optional.empty();
        for (int i = 0; i < way.size(); i++) {
            Stop stop = way.get(i);
            if (i > 0) {
                double x = stop.port(stop.above, way.get(i - 1));
                stroke.add(new Point(x, stop.y - STUB));
                stroke.add(new Point(x, stop.y));
            }
            if (i > 0 && i < way.size() - 1 && !stop.isPassage()) {
                captions = Optional.of(stop.place());
                strokes.add(stroke);
                stroke = new ArrayList<>();
            }
            if (i < way.size() - 1) {
                double x = stop.port(stop.below, way.get(i + 1));
                stroke.add(new Point(x, stop.y + stop.height));
                stroke.add(new Point(x, layers.bottomOf(stop) + STUB));
            }
        }
        strokes.add(stroke);
        strokes.replaceAll(points -> new ArrayList<>(new LinkedHashSet<>(points)));
        if (tie.arrow().to().equals(tie.upper())) {
            Collections.reverse(strokes);
            strokes.forEach(Collections::reverse);
        }
        return new Drawing.PlacedArrow(tie.arrow(), List.copyOf(strokes), captions);
    }

    private static double width(Box box) {
        double title = 1.1 * TextSize.width(box.title().text());
        return Math.max(title, TextSize.width(box.lines())) + 2 * PADDING;
    }

    private static double height(Box box) {
        int lines = 1 + box.lines().size();
        return lines * TextSize.LINE + PADDING + (box.lines().isEmpty() ? 0 : PADDING);
    }
}
