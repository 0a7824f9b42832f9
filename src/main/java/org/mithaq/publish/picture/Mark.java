package org.mithaq.publish.picture;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An element of a drawing.
 *
 * @param shape the name of the element
 * @param attributes of the element, in one order always
 * @param text the text of a {@link Shape#TEXT}
 * @param lang the language of the text or title; null for that of the drawing
 * @param title what it says when one points at it; null for nothing
 * @param iri the thing that it leads to; null for none
 */
public record Mark(
        Shape shape,
        Map<String, String> attributes,
        String text,
        @Nullable String lang,
        @Nullable String title,
        @Nullable String iri) {

    /** Elements of SVG. */
    public enum Shape {
        CIRCLE,
        LINE,
        PATH,
        RECT,
        TEXT
    }

    static Mark line(String style, double x1, double y1, double x2, double y2) {
        return new Mark(
                Shape.LINE,
                sorted("class", style, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2)),
                "",
                null,
                null,
                null);
    }

    static Mark rect(String style, double x, double y, double width, double height) {
        return new Mark(
                Shape.RECT,
                sorted(
                        "class",
                        style,
                        "x",
                        number(x),
                        "y",
                        number(y),
                        "width",
                        number(Math.max(width, 0)),
                        "height",
                        number(height)),
                "",
                null,
                null,
                null);
    }

    static Mark circle(String style, double x, double y, double radius) {
        return new Mark(
                Shape.CIRCLE,
                sorted("class", style, "cx", number(x), "cy", number(y), "r", number(radius)),
                "",
                null,
                null,
                null);
    }

    static Mark path(String style, String data) {
        return new Mark(Shape.PATH, sorted("class", style, "d", data), "", null, null, null);
    }

    /** A path around a point. */
    static Mark placed(String style, String data, double x, double y) {
        return new Mark(
                Shape.PATH,
                sorted("class", style, "d", data, "transform", "translate(" + number(x) + "," + number(y) + ")"),
                "",
                null,
                null,
                null);
    }

    /** @param anchor {@code start}, {@code middle} or {@code end}, as the direction of the drawing has it */
    static Mark text(String style, double x, double y, String anchor, Name name) {
        return new Mark(
                Shape.TEXT,
                sorted("class", style, "x", number(x), "y", number(y), "text-anchor", anchor),
                name.text(),
                name.lang().isEmpty() ? null : name.lang(),
                null,
                null);
    }

    /** The mark of a thing. */
    Mark of(String thing, String words) {
        return new Mark(shape, attributes, text, lang, words, thing);
    }

    /** The mark seen in a mirror that stands at the middle of a width; paths without a place stay as they are. */
    Mark mirrored(double width) {
        Map<String, String> mirror = new TreeMap<>(attributes);
        mirror.computeIfPresent("transform", (key, place) -> {
            String[] parts = place.replaceAll("[^0-9.,-]", "").split(",", 2);
            return "translate(" + number(width - Double.parseDouble(parts[0])) + "," + parts[1] + ") scale(-1,1)";
        });
        if (shape == Shape.RECT) {
            mirror.put("x", number(width - value("x") - value("width")));
        } else {
            for (String name : new String[] {"x", "cx", "x1", "x2"}) {
                mirror.computeIfPresent(name, (key, x) -> number(width - value(key)));
            }
        }
        return new Mark(shape, mirror, text, lang, title, iri);
    }

    private double value(String name) {
        return Double.parseDouble(attributes.getOrDefault(name, "0"));
    }

    private static Map<String, String> sorted(String... namesAndValues) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }

    /** A number with one digit after the point at most. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }
}
