package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.deadline.DeadlineHistory.Due;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A deadline in the list.
 *
 * @param state {@code pending}, {@code done}, or {@code late}: recorded more than a second late, or overdue
 * @param recordedAt null until it is recorded
 * @param latenessMillis how late it was recorded, or is overdue by now; null while it is pending
 */
record DeadlineRow(
        String kind,
        Subject subject,
        Instant dueAt,
        String state,
        @Nullable Instant recordedAt,
        @Nullable Long latenessMillis) {

    static final String PENDING = "pending";
    static final String DONE = "done";
    static final String LATE = "late";

    static final String ID = "_id";
    static final String KIND = "kind";
    static final String SUBJECT = "subject";
    static final String SUBJECT_KIND = "subjectKind";
    static final String SUBJECT_ID = "subjectId";
    static final String DUE_AT = "dueAt";
    static final String DAY = "day";
    /** {@code pending} until it is recorded; then {@code recorded}. */
    static final String STAGE = "stage";

    static final String RECORDED = "recorded";
    static final String RECORDED_AT = "recordedAt";
    static final String LATENESS = "latenessMillis";

    /** What a deadline is about. */
    record Subject(String kind, String id) {}

    /** The id of the row of what is not recorded yet: a subject has at most one of a kind. */
    static String pendingId(DeadlineHistory<?> kind, String subject) {
        return kind.name() + ":" + subject;
    }

    static Document pending(DeadlineHistory<?> kind, String subject, Due due) {
        return row(pendingId(kind, subject), kind, subject, due).append(STAGE, PENDING);
    }

    /** Beside what is recorded of the same subject already: a deadline may come again. */
    static Document recorded(
            DeadlineHistory<?> kind, String subject, Due due, RecordedEvent event, long latenessMillis) {
        return row(pendingId(kind, subject) + "@" + event.position(), kind, subject, due)
                .append(STAGE, RECORDED)
                .append(RECORDED_AT, Date.from(event.recordedAt()))
                .append(LATENESS, latenessMillis);
    }

    private static Document row(String id, DeadlineHistory<?> kind, String subject, Due due) {
        return new Document(ID, id)
                .append(KIND, kind.name())
                .append(SUBJECT, subject)
                .append(SUBJECT_KIND, kind.subjectKind())
                .append(SUBJECT_ID, kind.subjectId(subject))
                .append(DUE_AT, Date.from(due.at()))
                .append(DAY, due.day().toString());
    }

    /** Reads a stored row, as it is to be judged at the instant. */
    static DeadlineRow from(Document row, OverdueDeadlines overdue, Instant at) {
        var dueAt = row.getDate(DUE_AT).toInstant();
        var recordedAt = row.getDate(RECORDED_AT);
        Long lateness = row.getLong(LATENESS);
        if (recordedAt == null && overdue.isOverdue(row.getString(KIND), dueAt, at)) {
            lateness = Lateness.millis(dueAt, at);
        }
        return new DeadlineRow(
                row.getString(KIND),
                new Subject(row.getString(SUBJECT_KIND), row.getString(SUBJECT_ID)),
                dueAt,
                state(recordedAt != null, lateness),
                recordedAt == null ? null : recordedAt.toInstant(),
                lateness);
    }

    private static String state(boolean recorded, @Nullable Long lateness) {
        if (recorded) {
            return lateness != null && lateness > Lateness.PUNCTUAL.toMillis() ? LATE : DONE;
        }
        return lateness == null ? PENDING : LATE;
    }
}
