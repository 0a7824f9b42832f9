package org.mithaq.publish.picture;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.vocab.BundledFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The land of the world without any border, and a point for each country and territory.
 *
 * <p><em>Source</em>: {@code pictures/world.json}, made from Natural Earth by {@code src/bench/scripts/world.mjs}.
 */
final class World {

    private static final World BUNDLED = read();

    private final double width;
    private final double height;
    private final String land;
    private final Map<String, Point> points;

    private World(double width, double height, String land, Map<String, Point> points) {
        this.width = width;
        this.height = height;
        this.land = land;
        this.points = points;
    }

    /** A point of the map. */
    record Point(double x, double y) {}

    static World bundled() {
        return BUNDLED;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** The outline of all land as the data of a path. */
    String land() {
        return land;
    }

    /** Where a country with one of these codes lies. */
    Optional<Point> point(Collection<String> codes) {
        return codes.stream().filter(points::containsKey).map(points::get).findFirst();
    }

    private static World read() {
        JsonNode world = JsonMapper.builder().build().readTree(BundledFiles.text("pictures/world.json"));
        Map<String, Point> points = new TreeMap<>();
        world.get("points")
                .properties()
                .forEach(entry -> points.put(
                        entry.getKey(),
                        new Point(
                                entry.getValue().get(0).asDouble(),
                                entry.getValue().get(1).asDouble())));
        return new World(
                world.get("width").asDouble(),
                world.get("height").asDouble(),
                world.get("land").asString(),
                points);
    }
}
