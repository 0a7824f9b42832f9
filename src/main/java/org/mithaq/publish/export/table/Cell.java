package org.mithaq.publish.export.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a cell. */
public sealed interface Cell {

    /** Nothing. */
    Cell EMPTY = new Text("");

    /** A text; never read as a number, a date or a formula. */
    record Text(String text) implements Cell {}

    /** A number to reckon with. */
    record Amount(BigDecimal value) implements Cell {}

    /** Yes or no. */
    record Truth(boolean value) implements Cell {}

    /** A day that is known to the day. */
    record Day(LocalDate date) implements Cell {}

    /** Something that has an address. */
    record Link(String name, String iri) implements Cell {}

    /** What a reader of plain text is shown: a link by its address. */
    default String plain() {
        if (this instanceof Text text) {
            return text.text();
        } else if (this instanceof Amount amount) {
            return amount.value().toPlainString();
        } else if (this instanceof Truth truth) {
            return String.valueOf(truth.value());
        } else if (this instanceof Day day) {
            return day.date().toString();
        }
        return ((Link) this).iri();
    }
}
