package org.mithaq.publish.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Stops in layers, put in an order in which few arrows cross, and given places: each as near as there is room to those that
 * it is tied to.
 */
final class Layers {

    private static final int SWEEPS = 12;
    private static final double BESIDE = 24;
    private static final double BETWEEN_ARROWS = 8;
    private static final double BELOW = 38;
    static final double MARGIN = 12;

    private final List<List<Stop>> layers = new ArrayList<>();

    Layers(List<Stop> stops) {
        Map<Integer, List<Stop>> byLayer = new TreeMap<>();
        stops.forEach(stop ->
                byLayer.computeIfAbsent(stop.layer, layer -> new ArrayList<>()).add(stop));
        layers.addAll(byLayer.values());
        layers.forEach(Layers::number);
    }

    /** Gives every stop its place. */
    void arrange() {
        order();
        pack();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean isDown = sweep % 2 == 0;
            for (int i = 0; i < layers.size(); i++) {
                align(layers.get(isDown ? i : layers.size() - 1 - i), isDown ? stop -> stop.above : stop -> stop.below);
            }
        }
        centreTheUntied();
        double left = all().stream().mapToDouble(stop -> stop.x).min().orElse(0);
        all().forEach(stop -> stop.x += MARGIN - left);
        double y = MARGIN;
        for (List<Stop> layer : layers) {
            double top = y;
            layer.forEach(stop -> stop.y = top);
            y = bottom(layer) + BELOW;
        }
    }

    /** A row of stops that nothing ties to others stands below the middle of those. */
    private void centreTheUntied() {
        List<Stop> tied = all().stream().filter(Stop::isTied).toList();
        double left = tied.stream().mapToDouble(stop -> stop.x).min().orElse(0);
        double right =
                tied.stream().mapToDouble(stop -> stop.x + stop.width).max().orElse(0);
        for (List<Stop> layer : layers) {
            if (layer.stream().noneMatch(Stop::isTied)) {
                Stop last = layer.get(layer.size() - 1);
                double shift = (left + right) / 2 - (layer.get(0).x + last.x + last.width) / 2;
                layer.forEach(stop -> stop.x += shift);
            }
        }
    }

    /** The lowest side of those that stand in the layer of a stop. */
    double bottomOf(Stop stop) {
        return layers.stream()
                .filter(layer -> layer.contains(stop))
                .mapToDouble(Layers::bottom)
                .findFirst()
                .orElseThrow();
    }

    double width() {
        return all().stream().mapToDouble(stop -> stop.x + stop.width).max().orElse(0) + MARGIN;
    }

    double height() {
        return all().stream().mapToDouble(stop -> stop.y + stop.height).max().orElse(0) + MARGIN;
    }

    private List<Stop> all() {
        return layers.stream().flatMap(List::stream).toList();
    }

    private static double bottom(List<Stop> layer) {
        return layer.stream().mapToDouble(stop -> stop.y + stop.height).max().orElse(0);
    }

    /** The best of some orders, each made from the one before by moving stops to the middle of their neighbours. */
    private void order() {
        Map<Stop, Integer> best = positions();
        int fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean isDown = sweep % 2 == 0;
            for (int i = 1; i < layers.size(); i++) {
                List<Stop> layer = layers.get(isDown ? i : layers.size() - 1 - i);
                Function<Stop, List<Stop>> side = isDown ? stop -> stop.above : stop -> stop.below;
                Map<Stop, Double> middles = new HashMap<>();
                layer.forEach(stop -> middles.put(stop, middle(stop, side.apply(stop))));
                layer.sort(Comparator.comparing(middles::get));
                number(layer);
            }
            int crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = positions();
            }
        }
        Map<Stop, Integer> chosen = best;
        layers.forEach(layer -> {
            layer.sort(Comparator.comparing(chosen::get));
            number(layer);
        });
    }

    private Map<Stop, Integer> positions() {
        Map<Stop, Integer> positions = new HashMap<>();
        all().forEach(stop -> positions.put(stop, stop.position));
        return positions;
    }

    private static double middle(Stop stop, List<Stop> neighbours) {
        return neighbours.stream().mapToInt(other -> other.position).average().orElse(stop.position);
    }

    private int crossings() {
        int crossings = 0;
        for (List<Stop> layer : layers) {
            for (Stop one : layer) {
                for (Stop other : layer) {
                    if (one.position < other.position) {
                        crossings += crossings(one, other);
                    }
                }
            }
        }
        return crossings;
    }

    private static int crossings(Stop left, Stop right) {
        int crossings = 0;
        for (Stop one : left.below) {
            for (Stop other : right.below) {
                if (one.position > other.position) {
                    crossings++;
                }
            }
        }
        return crossings;
    }

    private static void number(List<Stop> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).position = i;
        }
    }

    private void pack() {
        for (List<Stop> layer : layers) {
            double x = 0;
            for (Stop stop : layer) {
                stop.x = x;
                x += stop.width + BESIDE;
            }
        }
    }

    /** How far it is from the left side of a stop to that of the next. */
    private static double step(Stop stop, Stop next) {
        return stop.width + (stop.isPassage() && next.isPassage() ? BETWEEN_ARROWS : BESIDE);
    }

    /** The mean of two ways to make room, from the left and from the right; both keep the order and the distances. */
    private static void align(List<Stop> layer, Function<Stop, List<Stop>> side) {
        int size = layer.size();
        double[] wanted = new double[size];
        for (int i = 0; i < size; i++) {
            Stop stop = layer.get(i);
            wanted[i] = side.apply(stop).stream()
                            .mapToDouble(Stop::centre)
                            .average()
                            .orElse(stop.centre())
                    - stop.width / 2;
        }
        double[] fromLeft = wanted.clone();
        for (int i = 1; i < size; i++) {
            fromLeft[i] = Math.max(wanted[i], fromLeft[i - 1] + step(layer.get(i - 1), layer.get(i)));
        }
        double[] fromRight = wanted.clone();
        for (int i = size - 2; i >= 0; i--) {
            fromRight[i] = Math.min(wanted[i], fromRight[i + 1] - step(layer.get(i), layer.get(i + 1)));
        }
        for (int i = 0; i < size; i++) {
            layer.get(i).x = (fromLeft[i] + fromRight[i]) / 2;
        }
    }
}
