package org.mithaq.records;

import java.util.Map;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/** Why somebody changes the graph, in their own words: one line, which the history keeps and everybody can read. */
public final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    /**
     * The reason in a text, without spaces around it; may be empty.
     *
     * @throws InvalidInputException {@link ProblemCode#REQUEST_PARAMETER} for more than 500 characters, and for those that
     *     end a line, control a device, or turn the direction of what follows
     */
    public static String of(String text) {
        boolean isPlain = text.codePoints().noneMatch(Reason::isControl);
        if (!isPlain || text.codePointCount(0, text.length()) > LONGEST) {
            throw new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", "reason"));
        }
        return text.strip();
    }

    /** A reason that says more, cut where it becomes too long. */
    static String of(String beginning, String text) {
        String whole = beginning + text;
        int length = whole.codePointCount(0, whole.length());
        return length <= LONGEST ? whole : whole.substring(0, whole.offsetByCodePoints(0, LONGEST));
    }

    private static boolean isControl(int character) {
        int type = Character.getType(character);
        byte direction = Character.getDirectionality(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || direction >= Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING
                        && direction <= Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE;
    }
}
