package org.mithaq.edtf;

/**
 * Thrown when a text is no EDTF expression of the accepted levels: what is wrong, where, and in which text.
 *
 * <p><i>Shape:</i> data only. The message holds code and position, not the text, so that it can be logged whatever the
 * text contains; words for a reader are found by {@link EdtfFault#code}.
 */
public final class EdtfSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EdtfFault fault;
    private final int position;
    private final String input;

    EdtfSyntaxException(EdtfFault fault, int position, String input) {
        super(fault.code() + " at " + position);
        this.fault = fault;
        this.position = position;
        this.input = input;
    }

    /** What is wrong. */
    public EdtfFault fault() {
        return fault;
    }

    /** The stable name of the fault; short for {@code fault().code()}. */
    public String code() {
        return fault.code();
    }

    /**
     * Where the faulty part starts.
     *
     * <p><i>Units:</i> index into {@link #input}, from 0, in {@code char}s; equal to the length when the text stops too
     * early.
     */
    public int position() {
        return position;
    }

    /** The whole text that was refused, as given. */
    public String input() {
        return input;
    }
}
