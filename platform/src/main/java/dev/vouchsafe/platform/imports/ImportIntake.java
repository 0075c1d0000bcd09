package dev.vouchsafe.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.contracts.imports.ImportKind;
import dev.vouchsafe.contracts.text.FormText;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.change.Call;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.imports.ImportEvent.ImportReceived;
import dev.vouchsafe.platform.imports.ImportState.Status;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.web.Unservable;
import dev.vouchsafe.web.WebText;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Takes files in: those that can be read to their ends, and are not too long. */
record ImportIntake(ImportedKinds kinds, ImportStore store, Programs programs) {

    /** The most rows of a file. */
    static final int MOST_ROWS = 100_000;

    private static final int DIGITS = 32;

    /**
     * Keeps the file, before the event that refers to it.
     *
     * @throws Malformed if it can't be read, or has a column that the kind doesn't have
     * @throws Unservable if it has too many rows
     */
    ImportReceived received(QueryParameters query, Call<byte[]> call) {
        query.flag("dryRun");
        var kind = kind(query);
        var form = requireNonNull(kinds.forms().get(kind));
        var program = program(query);
        var file = call.body();
        if (file.length == 0) {
            throw new Malformed("body", PlatformText.EMPTY);
        }
        int rows = rows(form, file);
        var digest = Sha256.hex(file);
        var id = id(kind, program, digest);
        store.keep(document(id, kind, program, rows, call.now()), file);
        return new ImportReceived(id, kind.id(), program, rows, digest, call.now());
    }

    /** @throws Malformed if it is missing, or none that this service takes */
    ImportKind kind(QueryParameters query) {
        var word = query.text("kind").orElseThrow(() -> new Malformed("kind", WebText.FIELD_MISSING));
        return kinds.find(word)
                .orElseThrow(() -> new Malformed("kind", FormText.ONE_OF.with("words", ImportKind.WORDS)));
    }

    private @Nullable String program(QueryParameters query) {
        var named = query.text("program").orElse(null);
        if (named != null && programs.byId(named).isEmpty()) {
            throw new Malformed("program", PlatformText.NO_SUCH_PROGRAM);
        }
        return named;
    }

    private static int rows(RowForm form, byte[] file) {
        try (var table = Table.of(new ByteArrayInputStream(file))) {
            var lines = table.rows();
            if (!lines.hasNext()) {
                throw new Malformed("body", PlatformText.NO_ROWS);
            }
            form.columns(lines.next());
            int rows = 0;
            while (lines.hasNext()) {
                lines.next();
                if (++rows > MOST_ROWS) {
                    throw Unservable.tooManyRows(MOST_ROWS);
                }
            }
            if (rows == 0) {
                throw new Malformed("body", PlatformText.NO_ROWS);
            }
            return rows;
        }
    }

    /** By content, kind and program: the same file again is the same import. */
    private static String id(ImportKind kind, @Nullable String program, String digest) {
        var content = kind.id() + "\n" + (program == null ? "" : program) + "\n" + digest;
        return kind.id() + "-" + Sha256.hex(content.getBytes(UTF_8)).substring(0, DIGITS);
    }

    private static Document document(String id, ImportKind kind, @Nullable String program, int rows, Instant at) {
        return new Document("_id", id)
                .append("kind", kind.id())
                .append("program", program)
                .append("rows", rows)
                .append("status", Status.CHECKING.name())
                .append("receivedAt", Date.from(at))
                .append("publish", false)
                .append("checked", 0)
                .append("sent", 0)
                .append("published", 0)
                .append("decided", 0)
                .append("accepted", 0)
                .append("refused", 0)
                .append("malformed", 0)
                .append("owner", null)
                .append("claimedUntil", 0L);
    }
}
