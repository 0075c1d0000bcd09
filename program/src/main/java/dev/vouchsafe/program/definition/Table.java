package dev.vouchsafe.program.definition;

import dev.vouchsafe.program.definition.DefinitionSource.Source;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file of a definition, with the line that each row stands on. Lines that begin with {@code #} are comments. */
record Table(String file, List<Row> rows) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setCommentMarker('#').setTrim(true).get();

    /** @throws WrongDefinition if the columns are not these, in this order, or a row has another number of values */
    static Table read(Source source, List<String> columns) {
        if (source.text() == null) {
            throw new WrongDefinition(source.name(), 0, "is missing");
        }
        try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), FORMAT)) {
            return new Table(source.name(), rows(source.name(), parser, columns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(String file, CSVParser parser, List<String> columns) {
        var rows = new ArrayList<Row>();
        boolean headed = false;
        var records = parser.iterator();
        while (hasNext(records, file, parser)) {
            var values = records.next().toList();
            int line = (int) parser.getCurrentLineNumber();
            if (!headed && !values.equals(columns)) {
                throw new WrongDefinition(file, line, "the columns must be " + String.join(",", columns));
            }
            if (values.size() != columns.size()) {
                throw new WrongDefinition(file, line, "has " + values.size() + " values instead of " + columns.size());
            }
            if (headed) {
                rows.add(new Row(file, line, columns, values));
            }
            headed = true;
        }
        if (rows.isEmpty()) {
            throw new WrongDefinition(file, 0, "has no rows");
        }
        return rows;
    }

    private static boolean hasNext(Iterator<CSVRecord> records, String file, CSVParser parser) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException malformed) {
                throw new WrongDefinition(
                        file, (int) parser.getCurrentLineNumber(), String.valueOf(malformed.getMessage()));
            }
            throw e;
        }
    }
}
