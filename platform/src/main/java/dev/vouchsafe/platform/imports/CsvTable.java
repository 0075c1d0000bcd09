package dev.vouchsafe.platform.imports;

import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.web.WebText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** CSV by RFC 4180, in UTF-8, with or without a byte order mark. Lines may end with a line feed alone. */
record CsvTable(CSVParser parser) implements Table {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    static CsvTable of(InputStream bytes) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        try {
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed("body", WebText.NOT_UTF_8);
        }
        return new CsvTable(FORMAT.parse(reader));
    }

    @Override
    public Iterator<List<String>> rows() {
        var records = parser.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return readable(records::hasNext);
            }

            @Override
            public List<String> next() {
                return readable(records::next).stream().toList();
            }
        };
    }

    private <T> T readable(Supplier<T> read) {
        try {
            return read.get();
        } catch (UncheckedIOException | IllegalStateException unreadable) {
            for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
                if (cause instanceof CharacterCodingException) {
                    throw new Malformed("body", WebText.NOT_UTF_8);
                }
            }
            throw new Malformed("body", PlatformText.NO_CSV_AT.with("line", parser.getCurrentLineNumber()));
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException neverWritten) {
            throw new UncheckedIOException(neverWritten);
        }
    }
}
