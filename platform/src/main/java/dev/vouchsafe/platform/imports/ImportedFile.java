package dev.vouchsafe.platform.imports;

import dev.vouchsafe.contracts.imports.ImportKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The file of an import, read again as messages. */
final class ImportedFile implements AutoCloseable {

    /** A row that has cells beyond the names of its columns has no message. */
    record Line(int row, @Nullable RowMessage message) {}

    private final Table table;
    private final Iterator<List<String>> rows;
    private final List<String> columns;
    private final RowForm form;
    private final ImportKind kind;
    private final Document about;
    private int read;

    ImportedFile(Document about, ImportKind kind, RowForm form, Table table) {
        this.about = about;
        this.kind = kind;
        this.form = form;
        this.table = table;
        this.rows = table.rows();
        this.columns = form.columns(rows.next());
    }

    ImportKind kind() {
        return kind;
    }

    /** The next lines in their order; fewer only at the end. */
    List<Line> next(int most) {
        var lines = new ArrayList<Line>();
        while (lines.size() < most && rows.hasNext()) {
            lines.add(line(rows.next()));
        }
        return lines;
    }

    boolean hasNext() {
        return rows.hasNext();
    }

    private Line line(List<String> cells) {
        read++;
        return new Line(
                read,
                isTooLong(cells)
                        ? null
                        : RowMessage.of(kind, read, form.data(columns, cells, about.getString("program"))));
    }

    private boolean isTooLong(List<String> cells) {
        return cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty());
    }

    /** When it came in: the time of its messages. */
    Instant receivedAt() {
        return about.getDate("receivedAt").toInstant();
    }

    @Override
    public void close() {
        table.close();
    }
}
