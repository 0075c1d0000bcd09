package dev.vouchsafe.platform.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is answered.
 *
 * @param rows how many the file has
 * @param checked how many have a verdict of the dry run
 * @param published how many stand on their topic as messages
 * @param accepted how many would be accepted, or were
 * @param refused how many the rules say no to
 * @param malformed how many are no messages
 * @param receivedAt when the file came in
 */
record ImportState(
        String id,
        String kind,
        Status status,
        @Nullable String program,
        int rows,
        int checked,
        int published,
        int accepted,
        int refused,
        int malformed,
        Instant receivedAt) {

    /** How far it has come. */
    enum Status {
        CHECKING,
        CHECKED,
        PUBLISHING,
        DONE,
        FAILED;

        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ImportState from(Document stored) {
        return new ImportState(
                stored.getString("_id"),
                stored.getString("kind"),
                Status.valueOf(stored.getString("status")),
                stored.getString("program"),
                stored.getInteger("rows"),
                stored.getInteger("checked"),
                stored.getInteger("published"),
                stored.getInteger("accepted"),
                stored.getInteger("refused"),
                stored.getInteger("malformed"),
                stored.getDate("receivedAt").toInstant());
    }
}
