package dev.vouchsafe.platform.trail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.platform.log.LongWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is found by. A row's {@code _id} orders the rows of a source by time and then by position, so that each
 * filter is one range of one index.
 *
 * @param position its place among the entries of its source: from 0, each once
 * @param recordedAt when it was recorded
 * @param type of the entry, in words with dots between them: it is found by what stands before any of the dots too
 * @param codes why something was refused
 * @param subjects the things that it is about, the first of them before the others; may be empty
 * @param actor who did it
 * @param partnerId the partner that it belongs to; null for none
 * @param correlationId ties what one outside stimulus set off together
 */
public record TrailRow(
        long position,
        Instant recordedAt,
        String type,
        Outcome outcome,
        List<String> codes,
        List<Subject> subjects,
        String actor,
        @Nullable String partnerId,
        String correlationId) {

    static final String KEY = "_id";
    static final String POSITION = "position";
    static final String TYPE = "type";
    static final String OUTCOME = "outcome";
    static final String CODE = "code";
    static final String SUBJECT = "subject";
    static final String ACTOR = "actor";
    static final String PARTNER = "partner";
    static final String CORRELATION = "correlation";

    private static final List<String> FILTERS = List.of(TYPE, OUTCOME, CODE, SUBJECT, ACTOR, PARTNER, CORRELATION);
    private static final int RADIX = 36;
    private static final int SECONDS = 8;
    private static final int NANOS = 6;
    private static final int POSITIONS = 10;

    /** The row as it is stored, open to further fields. */
    public Document document() {
        var row = new Document(KEY, key(recordedAt, position))
                .append(POSITION, position)
                .append(TYPE, withAllAbove(type))
                .append(OUTCOME, outcome.word())
                .append(SUBJECT, subjects.stream().map(Subject::id).distinct().toList())
                .append(ACTOR, actor)
                .append(CORRELATION, correlationId);
        if (!codes.isEmpty()) {
            row.append(CODE, codes.stream().distinct().toList());
        }
        if (partnerId != null) {
            row.append(PARTNER, partnerId);
        }
        return row;
    }

    /** Gives a collection the indexes that its rows are found by; some or all of them may be there. */
    public static void index(MongoCollection<Document> rows) {
        var patient = LongWork.on(rows);
        patient.createIndex(Indexes.ascending(POSITION));
        patient.createIndex(Indexes.ascending(SUBJECT, POSITION));
        FILTERS.forEach(field -> patient.createIndex(Indexes.ascending(field, KEY)));
    }

    /** The rows from one position up to another, that one excluded. */
    public static Bson within(long from, long to) {
        return and(gte(POSITION, from), lt(POSITION, to));
    }

    /** The rows of a type of entry, and of all below it. */
    public static Bson ofType(String type) {
        return eq(TYPE, type);
    }

    /** The rows about a thing, from one position up to another, that one excluded. */
    public static Bson about(String id, long from, long to) {
        return and(eq(SUBJECT, id), within(from, to));
    }

    /** The rows of what was done for a partner, and of what the actor did for none. */
    public static Bson doneBy(String actor, @Nullable String partnerId) {
        var forNobody = and(eq(ACTOR, actor), exists(PARTNER, false));
        return partnerId == null ? forNobody : or(eq(PARTNER, partnerId), forNobody);
    }

    /** The order in which they were recorded. */
    public static Bson byPosition() {
        return Sorts.ascending(POSITION);
    }

    /** The last position of the rows; -1 for none. */
    public static long head(MongoCollection<Document> rows) {
        var last = rows.find().sort(Sorts.descending(POSITION)).limit(1).first();
        return last == null ? -1 : position(last);
    }

    static long position(Document row) {
        return row.getLong(POSITION);
    }

    public static Instant recordedAt(Document row) {
        var key = row.getString(KEY);
        return Instant.ofEpochSecond(
                Long.parseLong(key.substring(0, SECONDS), RADIX),
                Long.parseLong(key.substring(SECONDS, SECONDS + NANOS), RADIX));
    }

    /** Text that is ordered as the instants are, and for equal ones as the positions. */
    static String key(Instant recordedAt, long position) {
        return start(recordedAt) + digits(position, POSITIONS);
    }

    /** What all keys of the instant begin with; it is before them, and behind all of earlier instants. */
    static String start(Instant recordedAt) {
        return digits(Math.max(0, recordedAt.getEpochSecond()), SECONDS) + digits(recordedAt.getNano(), NANOS);
    }

    /** Behind all keys of the instant, and before those of later ones. */
    static String end(Instant recordedAt) {
        return start(recordedAt) + "~";
    }

    /** Behind the keys of the instant with lower positions, and before that of the position. */
    static String before(Instant recordedAt, long position) {
        return position == 0 ? start(recordedAt) : key(recordedAt, position - 1);
    }

    /** The rows that were recorded from one instant up to another, that one excluded: a range of one index. */
    public static Bson recorded(Instant from, Instant to) {
        return and(gte(KEY, start(from)), lt(KEY, start(to)));
    }

    /** What has to be read of a row for its codes, and for when it was recorded. */
    public static Bson codesAndTime() {
        return Projections.include(CODE);
    }

    public static List<String> codes(Document row) {
        return row.getList(CODE, String.class, List.of());
    }

    /** {@code voucher.assigned} and {@code voucher}. */
    private static List<String> withAllAbove(String type) {
        var all = new ArrayList<String>();
        Stream.iterate(type.length(), end -> end > 0, end -> type.lastIndexOf('.', end - 1))
                .forEach(end -> all.add(type.substring(0, end)));
        return all;
    }

    private static String digits(long number, int width) {
        var digits = Long.toString(number, RADIX);
        return "0".repeat(width - digits.length()) + digits;
    }
}
