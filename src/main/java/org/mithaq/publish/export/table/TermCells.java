package org.mithaq.publish.export.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Cells of RDF terms: whatever a spreadsheet could not hold exactly stays a text. */
final class TermCells {

    private static final Set<String> NUMBERS = Set.of(
            XSDDatatype.XSDinteger.getURI(),
            XSDDatatype.XSDdecimal.getURI(),
            XSDDatatype.XSDdouble.getURI(),
            XSDDatatype.XSDfloat.getURI(),
            XSDDatatype.XSDlong.getURI(),
            XSDDatatype.XSDint.getURI(),
            XSDDatatype.XSDnonNegativeInteger.getURI(),
            XSDDatatype.XSDpositiveInteger.getURI());
    private static final Set<String> DAYS = Set.of(XSDDatatype.XSDdate.getURI(), XSDDatatype.XSDstring.getURI());
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A spreadsheet reckons with so many digits and loses the others. */
    private static final int EXACT_DIGITS = 15;

    /** The calendar of spreadsheets has a day too many before. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private TermCells() {}

    /**
     * The cell of a literal: a number of a numeric datatype, a day that is given whole (of {@code xsd:date}, or as an EDTF
     * string), yes or no, else its text. A number in a string stays a text: it may be an identifier.
     */
    static Cell of(Node literal) {
        String text = literal.getLiteralLexicalForm();
        String type = literal.getLiteralDatatypeURI();
        if (NUMBERS.contains(type) && NUMBER.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            return number.precision() <= EXACT_DIGITS ? new Cell.Amount(number) : new Cell.Text(text);
        } else if (DAYS.contains(type) && DAY.matcher(text).matches()) {
            return day(text);
        } else if (XSDDatatype.XSDboolean.getURI().equals(type)
                && literal.getLiteral().isWellFormed()) {
            return new Cell.Truth(text.equals("true") || text.equals("1"));
        }
        return new Cell.Text(text);
    }

    private static Cell day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isBefore(FIRST_DAY) ? new Cell.Text(text) : new Cell.Day(day);
        } catch (DateTimeException noDay) {
            return new Cell.Text(text);
        }
    }
}
