package org.mithaq.support;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as comma-separated values: a header, then rows. A field that is not there is empty.
 *
 * <p><em>Source</em>: RFC 4180, which SPARQL 1.1 Query Results CSV follows.
 */
public record CsvFile(List<String> header, List<Map<String, String>> rows) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private static Map<String, String> row(CSVRecord record) {
        Map<String, String> row = new LinkedHashMap<>();
        record.getParser().getHeaderNames().forEach(name -> row.put(name, record.isSet(name) ? record.get(name) : ""));
        return row;
    }

    /** The table in a file. */
    public static CsvFile of(Path file) {
        return parse(ProjectFiles.text(file));
    }

    /** The table in a text. */
    public static CsvFile parse(String text) {
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            return new CsvFile(
                    List.copyOf(parser.getHeaderNames()),
                    parser.getRecords().stream().map(CsvFile::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
