package org.mithaq.publish.diagram;

import java.util.List;
import org.mithaq.language.Language;

/**
 * A diagram of boxes and arrows.
 *
 * @param id a name without spaces, unique on the page
 * @param title what it shows, in a few words
 * @param description what it shows, for those who can't see it
 * @param boxes in an order that the drawing keeps where arrows leave it open
 * @param arrows between boxes that are in {@code boxes}
 */
public record Diagram(String id, String title, String description, List<Box> boxes, List<Arrow> arrows) {

    /**
     * The diagram as an {@code svg} element without declaration, to be put into a page; the same for the same diagram.
     * Colours are those of the page: classes {@code diagram-…}, and its text colour where it knows none of these. Nothing in
     * it is a script or a style.
     *
     * @param language that of the words; Arabic is drawn from right to left
     */
    public String svg(Language language) {
        Drawing drawing = LayeredLayout.of(boxes, arrows);
        boolean isMirrored = language.direction().equals("rtl");
        return SvgWriter.write(this, isMirrored ? drawing.mirrored() : drawing, language);
    }
}
