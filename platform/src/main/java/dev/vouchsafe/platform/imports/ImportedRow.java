package dev.vouchsafe.platform.imports;

import dev.vouchsafe.web.CsvRows;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it is listed, without its content.
 *
 * @param row its number in the file, without the line of names: from 1
 * @param messageId of the message that it stands for; null if it is none
 * @param detail what is wrong with a malformed one; null for others
 */
record ImportedRow(
        int row,
        @Nullable String messageId,
        String verdict,
        List<String> codes,
        @Nullable String detail) {

    static final CsvRows<ImportedRow> CSV = CsvRows.of(ImportedRow.class);

    static final String IMPORT = "import";
    static final String NUMBER = "number";
    static final String VERDICT = "verdict";
    static final String MESSAGE = "messageId";
    /** Of one that was published. */
    static final String SENT = "sent";

    private static final String CODES = "codes";
    private static final String DETAIL = "detail";

    static Document stored(String importId, int row, @Nullable String messageId, Verdict verdict) {
        return new Document("_id", id(importId, row))
                .append(IMPORT, importId)
                .append(NUMBER, row)
                .append(MESSAGE, messageId)
                .append(VERDICT, verdict.word().id())
                .append(CODES, verdict.codes())
                .append(DETAIL, verdict.detail().isEmpty() ? null : verdict.detail());
    }

    static String id(String importId, int row) {
        return importId + "/" + row;
    }

    static ImportedRow from(Document row) {
        return new ImportedRow(
                row.getInteger(NUMBER),
                row.getString(MESSAGE),
                row.getString(VERDICT),
                row.getList(CODES, String.class),
                row.getString(DETAIL));
    }
}
