package dev.vouchsafe.platform.attempt;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.platform.attempt.Attempt.Kind;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailRow;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;

/**
 * The form of an attempt in its collection: the row that it is found by, and what is shown of it.
 *
 * @param attempt with an empty identity: it is of use to the writer alone
 */
record StoredAttempt(Attempt attempt, long position, Instant recordedAt) {

    private static final String SHOWN = "shown";
    private static final String AT = "at";

    static Document of(Attempt attempt, long position, Instant recordedAt) {
        var shown = new Document("kind", attempt.kind().name())
                .append("position", position)
                .append(AT, recordedAt.toString())
                .append("method", attempt.method())
                .append("path", attempt.path())
                .append("asked", new Document(new TreeMap<>(attempt.asked())))
                .append("status", attempt.status())
                .append("codes", attempt.codes())
                .append(
                        "subjects",
                        attempt.subjects().stream()
                                .map(subject -> new Document("kind", subject.kind()).append("id", subject.id()))
                                .toList())
                .append("actor", attempt.actor())
                .append("roles", attempt.roles())
                .append("partnerId", attempt.partnerId())
                .append("correlationId", attempt.correlationId())
                .append("causeId", attempt.causeId());
        return new TrailRow(
                        position,
                        recordedAt,
                        attempt.kind().type(),
                        attempt.kind().outcome(),
                        attempt.codes(),
                        attempt.subjects(),
                        attempt.actor(),
                        attempt.partnerId(),
                        attempt.correlationId())
                .document()
                .append(SHOWN, shown);
    }

    static StoredAttempt read(Document row) {
        var shown = row.get(SHOWN, Document.class);
        var asked = new TreeMap<String, String>();
        shown.get("asked", Document.class).forEach((name, value) -> asked.put(name, value.toString()));
        var attempt = new Attempt(
                "",
                Kind.valueOf(shown.getString("kind")),
                shown.getString("method"),
                shown.getString("path"),
                asked,
                shown.getInteger("status"),
                texts(shown, "codes"),
                shown.getList("subjects", Document.class).stream()
                        .map(subject -> new Subject(subject.getString("kind"), subject.getString("id")))
                        .toList(),
                shown.getString("actor"),
                texts(shown, "roles"),
                shown.getString("partnerId"),
                shown.getString("correlationId"),
                shown.getString("causeId"));
        return new StoredAttempt(
                attempt, requireNonNull(shown.getLong("position")), Instant.parse(shown.getString(AT)));
    }

    private static List<String> texts(Document shown, String name) {
        return shown.getList(name, String.class);
    }
}
