package dev.vouchsafe.platform.imports;

import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.text.PlatformText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook. A day may be a date cell. Of a formula the value counts that was there when it was
 * saved.
 */
record ExcelTable(ReadableWorkbook workbook, Stream<Row> sheet) implements Table {

    /** What a workbook may come to when it is unpacked: a hundred thousand rows of what we read are less than this. */
    static final long MOST_BYTES = 256L << 20;
    /** The table of texts is kept while it is read. */
    static final long MOST_TEXT_BYTES = 64L << 20;

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_COLUMNS = 64;
    private static final int READ_AT_ONCE = 64 * 1024;

    static ExcelTable of(InputStream file) throws IOException {
        var bytes = file.readAllBytes();
        try {
            demandSmall(bytes);
            var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
            return new ExcelTable(workbook, workbook.getFirstSheet().openStream());
        } catch (IOException | RuntimeException notAWorkbook) {
            if (notAWorkbook instanceof Malformed said) {
                throw said;
            }
            throw new Malformed("body", PlatformText.NO_TABLE);
        }
    }

    /** A few bytes may be packed of very many: they are counted before anything is read of them. */
    private static void demandSmall(byte[] bytes) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            long all = 0;
            int parts = 0;
            var buffer = new byte[READ_AT_ONCE];
            for (var part : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    throw new Malformed("body", PlatformText.NO_TABLE);
                }
                long most = part.getName().endsWith("sharedStrings.xml") ? MOST_TEXT_BYTES : MOST_BYTES;
                long one = 0;
                try (var content = zip.getInputStream(part)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        one += read;
                        all += read;
                        if (one > most || all > MOST_BYTES) {
                            throw new Malformed("body", PlatformText.WORKBOOK_TOO_LARGE.with("megabytes", most >> 20));
                        }
                    }
                }
            }
        }
    }

    @Override
    public Iterator<List<String>> rows() {
        var rows = sheet.map(ExcelTable::cells)
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.isEmpty()))
                .iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return readable(rows::hasNext);
            }

            @Override
            public List<String> next() {
                return readable(rows::next);
            }
        };
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (var cell : row) {
            if (cell == null) {
                continue;
            }
            int column = cell.getColumnIndex();
            if (column >= MOST_COLUMNS) {
                throw new Malformed("columns", PlatformText.TOO_MANY_COLUMNS.with("most", MOST_COLUMNS));
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(text(cell));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        var value = cell.getValue();
        return switch (value) {
            case null -> "";
            case BigDecimal number -> isDate(cell) ? cell.asDate().toLocalDate().toString() : plain(number);
            case Boolean flag -> flag.toString();
            default -> cell.getType() == CellType.ERROR ? "" : value.toString();
        };
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        var bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("y") || bare.contains("d") && bare.contains("m");
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 ? stripped.toBigInteger().toString() : stripped.toPlainString();
    }

    private static <T> T readable(Supplier<T> read) {
        try {
            return read.get();
        } catch (ExcelReaderException | UncheckedIOException | IllegalStateException unreadable) {
            throw new Malformed("body", PlatformText.NO_TABLE);
        }
    }

    @Override
    public void close() {
        try {
            sheet.close();
            workbook.close();
        } catch (IOException neverWritten) {
            throw new UncheckedIOException(neverWritten);
        }
    }
}
