package dev.vouchsafe.platform.imports;

import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.text.PlatformText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Iterator;
import java.util.List;

/** The rows of a file, read one after the other: first the names of the columns. */
interface Table extends AutoCloseable {

    /** @throws Malformed if what follows can't be read */
    Iterator<List<String>> rows();

    @Override
    void close();

    /**
     * A workbook is told by its first bytes; all else is CSV.
     *
     * @throws Malformed if it is neither
     */
    static Table of(InputStream file) {
        try {
            var bytes = new PushbackInputStream(file, 4);
            var start = bytes.readNBytes(4);
            bytes.unread(start);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' ? ExcelTable.of(bytes) : CsvTable.of(bytes);
        } catch (IOException unreadable) {
            throw new Malformed("body", PlatformText.NO_TABLE);
        }
    }
}
