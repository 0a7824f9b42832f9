package org.mithaq.publish.diagram;

import java.util.Collection;

/** How much room words take, rather too much than too little: the fonts of readers differ. */
final class TextSize {

    /** The size of letters, in the units of the drawing. */
    static final double FONT = 14;

    /** From one line to the next. */
    static final double LINE = 20;

    private static final double WIDE = 0.72;
    private static final double USUAL = 0.58;
    private static final double NARROW = 0.34;

    private TextSize() {}

    static double width(String text) {
        return FONT * text.codePoints().mapToDouble(TextSize::part).sum();
    }

    static double width(Collection<Caption> lines) {
        return lines.stream().mapToDouble(line -> width(line.text())).max().orElse(0);
    }

    private static double part(int character) {
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if ("il.,:;'|!()[] ".indexOf(character) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(character) || "mwMW…«»".indexOf(character) >= 0 ? WIDE : USUAL;
    }
}
