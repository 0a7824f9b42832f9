package org.mithaq.publish.picture;

import java.util.List;
import org.mithaq.language.Language;

/**
 * A picture as marks, those behind first.
 *
 * @param title what it shows, in words
 */
public record Drawing(String title, Language language, double width, double height, List<Mark> marks) {

    /** The corner and the size, as an attribute of SVG. */
    public String viewBox() {
        return "0 0 " + Mark.number(width) + " " + Mark.number(height);
    }

    /** The drawing as a reader of its language sees it: from right to left it is mirrored. */
    Drawing towardsReader() {
        return language.direction().equals("rtl")
                ? new Drawing(
                        title,
                        language,
                        width,
                        height,
                        marks.stream().map(mark -> mark.mirrored(width)).toList())
                : this;
    }
}
