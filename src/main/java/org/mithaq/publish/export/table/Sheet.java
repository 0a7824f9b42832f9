package org.mithaq.publish.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mithaq.language.Language;

/**
 * Writes one sheet, row by row; only its links are kept until its end. What a sheet can't hold is cut, and counted.
 *
 * <p><em>Source</em>: ISO/IEC 29500-1 section 18.3; Microsoft, Excel specifications and limits.
 */
final class Sheet {

    /** The most rows of a sheet, its heading included. */
    static final int MOST_ROWS = 1_048_576;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int MOST_LINKS = 65_530;
    private static final int LONGEST_LINK = 2_000;
    private static final int LETTERS = 26;

    private final Language language;
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final List<String[]> links = new ArrayList<>();
    private int cutTexts;
    private boolean isFull;

    Sheet(Language language) {
        this.language = language;
    }

    /** How many texts were too long for a cell. */
    int cutTexts() {
        return cutTexts;
    }

    /** Whether there were more rows than a sheet has. */
    boolean isFull() {
        return isFull;
    }

    /**
     * Writes the sheet.
     *
     * @param widths those of the columns, in characters
     */
    void write(List<String> columns, int[] widths, Iterable<List<Cell>> rows, OutputStream out) {
        try {
            XMLStreamWriter xml = start(out, "worksheet", MAIN);
            xml.writeNamespace("r", RELATIONS);
            view(xml);
            columns(xml, widths);
            xml.writeStartElement("sheetData");
            int row = 1;
            row(xml, row, columns.stream().<Cell>map(Cell.Text::new).toList(), WorkbookParts.HEADING);
            for (List<Cell> cells : rows) {
                if (row == MOST_ROWS) {
                    isFull = true;
                    break;
                }
                row(xml, ++row, cells, WorkbookParts.TEXT);
            }
            xml.writeEndElement();
            if (!columns.isEmpty()) {
                xml.writeEmptyElement("autoFilter");
                xml.writeAttribute("ref", "A1:" + name(columns.size() - 1, row));
            }
            links(xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static XMLStreamWriter start(OutputStream out, String root, String namespace) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(namespace);
        return xml;
    }

    /** Arabic is read from the right, and so are the columns of its sheets; the headings stay where they are. */
    private void view(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("sheetViews");
        xml.writeStartElement("sheetView");
        if (language == Language.ARABIC) {
            xml.writeAttribute("rightToLeft", "1");
        }
        xml.writeAttribute("workbookViewId", "0");
        xml.writeEmptyElement("pane");
        xml.writeAttribute("ySplit", "1");
        xml.writeAttribute("topLeftCell", "A2");
        xml.writeAttribute("activePane", "bottomLeft");
        xml.writeAttribute("state", "frozen");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void columns(XMLStreamWriter xml, int[] widths) throws XMLStreamException {
        if (widths.length > 0) {
            xml.writeStartElement("cols");
            for (int i = 0; i < widths.length; i++) {
                xml.writeEmptyElement("col");
                xml.writeAttribute("min", String.valueOf(i + 1));
                xml.writeAttribute("max", String.valueOf(i + 1));
                xml.writeAttribute("width", String.valueOf(widths[i]));
                xml.writeAttribute("customWidth", "1");
            }
            xml.writeEndElement();
        }
    }

    private void row(XMLStreamWriter xml, int number, List<Cell> cells, int textStyle) throws XMLStreamException {
        xml.writeStartElement("row");
        xml.writeAttribute("r", String.valueOf(number));
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!cell.plain().isEmpty()) {
                cell(xml, name(i, number), cell, textStyle);
            }
        }
        xml.writeEndElement();
    }

    private void cell(XMLStreamWriter xml, String name, Cell cell, int textStyle) throws XMLStreamException {
        if (cell instanceof Cell.Amount amount) {
            value(xml, name, WorkbookParts.PLAIN, "n", amount.value().toPlainString());
        } else if (cell instanceof Cell.Truth truth) {
            value(xml, name, WorkbookParts.PLAIN, "b", truth.value() ? "1" : "0");
        } else if (cell instanceof Cell.Day day) {
            long serial = ChronoUnit.DAYS.between(DAY_ZERO, day.date());
            value(xml, name, WorkbookParts.DAY, "n", String.valueOf(serial));
        } else if (cell instanceof Cell.Link link && isLinked(name, link)) {
            text(xml, name, WorkbookParts.LINK, link.name());
        } else {
            text(xml, name, textStyle, cell.plain());
        }
    }

    private static void value(XMLStreamWriter xml, String name, int style, String type, String value)
            throws XMLStreamException {
        startCell(xml, name, style, type);
        xml.writeStartElement("v");
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void text(XMLStreamWriter xml, String name, int style, String text) throws XMLStreamException {
        if (CellText.isTooLong(text)) {
            cutTexts++;
        }
        startCell(xml, name, style, "inlineStr");
        xml.writeStartElement("is");
        xml.writeStartElement("t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(CellText.escaped(CellText.fitting(text)));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void startCell(XMLStreamWriter xml, String name, int style, String type) throws XMLStreamException {
        xml.writeStartElement("c");
        xml.writeAttribute("r", name);
        xml.writeAttribute("s", String.valueOf(style));
        xml.writeAttribute("t", type);
    }

    /** Notes the link of a cell; false when a sheet can't have it. */
    private boolean isLinked(String name, Cell.Link link) {
        Optional<String> address = address(link.iri());
        if (address.isEmpty() || links.size() == MOST_LINKS) {
            return false;
        }
        String id = targets.computeIfAbsent(address.get(), target -> "rId" + (targets.size() + 1));
        return links.add(new String[] {name, id});
    }

    /** The IRI as an address of the web, in ASCII; empty when it is none. */
    private static Optional<String> address(String iri) {
        try {
            URI uri = new URI(iri);
            return Optional.of(uri.toASCIIString())
                    .filter(text ->
                            uri.getHost() != null && text.matches("https?:.*") && text.length() <= LONGEST_LINK);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private void links(XMLStreamWriter xml) throws XMLStreamException {
        if (!links.isEmpty()) {
            xml.writeStartElement("hyperlinks");
            for (String[] link : links) {
                xml.writeEmptyElement("hyperlink");
                xml.writeAttribute("ref", link[0]);
                xml.writeAttribute("r:id", link[1]);
            }
            xml.writeEndElement();
        }
    }

    /** Writes where the links of the sheet lead, once it is written. */
    void writeTargets(OutputStream out) {
        try {
            XMLStreamWriter xml = start(out, "Relationships", PACKAGE);
            for (Map.Entry<String, String> target : targets.entrySet()) {
                xml.writeEmptyElement("Relationship");
                xml.writeAttribute("Id", target.getValue());
                xml.writeAttribute("Type", RELATIONS + "/hyperlink");
                xml.writeAttribute("Target", target.getKey());
                xml.writeAttribute("TargetMode", "External");
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** The name of a cell, such as {@code AB7}. */
    private static String name(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString() + row;
    }
}
