package dev.vouchsafe.portal.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, as the API says it.
 *
 * @param row its number in the file: from 1
 * @param verdict a word of the API
 * @param codes of the rules that say no
 * @param detail what is wrong with one that is no message; null for others
 */
public record ImportedRow(
        int row,
        @Nullable String messageId,
        String verdict,
        List<String> codes,
        @Nullable String detail) {

    public ImportedRow {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
