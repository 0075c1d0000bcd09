package dev.vouchsafe.platform.trail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.web.trail.TrailCursor;
import dev.vouchsafe.web.trail.TrailId;
import dev.vouchsafe.web.trail.TrailKey;
import dev.vouchsafe.web.trail.TrailPage.Offer;
import dev.vouchsafe.web.trail.TrailPage.Offered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What one source offers for a page of the trail. Each question to the store is one range of one index, however much
 * there is.
 */
record SourcePage(String service, TrailSource source, MongoCollection<Document> rows, TrailQuery query) {

    /** A row with where it comes from. */
    record Row(TrailSource source, Document stored) {}

    /** @param head the last position that is looked at */
    Offer<Row> offer(TrailCursor after, long head, int size) {
        var name = TrailId.source(service, source.mark());
        var late = late(after, head, size);
        // Where the page is full of late ones, the next page goes on behind the last of them.
        boolean full = late.size() >= size;
        long through = full ? TrailRow.position(late.getLast()) : head;
        var following = following(after, head, size + 1);
        var items = new ArrayList<Offered<Row>>();
        late.forEach(row -> items.add(offered(row)));
        following.stream().limit(size).forEach(row -> items.add(offered(row)));
        return new Offer<>(items, Map.of(name, Math.max(through, after.head(name))), full || following.size() > size);
    }

    private Offered<Row> offered(Document row) {
        return new Offered<>(
                new TrailKey(TrailRow.recordedAt(row), new TrailId(service, source.mark(), TrailRow.position(row))),
                new Row(source, row));
    }

    /** Before the place that the walk has reached, and recorded since it looked. */
    private List<Document> late(TrailCursor after, long head, int size) {
        long seen = after.head(TrailId.source(service, source.mark()));
        if (after.last() == null || head <= seen) {
            return List.of();
        }
        return find(
                List.of(
                        gt(TrailRow.POSITION, seen),
                        lte(TrailRow.POSITION, head),
                        lte(TrailRow.KEY, place(after.last()))),
                TrailRow.POSITION,
                size);
    }

    /** What has come since the head was looked at is for the next page. */
    private List<Document> following(TrailCursor after, long head, int size) {
        var place = new ArrayList<Bson>();
        place.add(lte(TrailRow.POSITION, head));
        bound(place, after.last() == null ? null : gt(TrailRow.KEY, place(after.last())));
        return find(place, TrailRow.KEY, size);
    }

    /** The last key that this source can have at or before a place in the trail. */
    private String place(TrailKey last) {
        int order = service.compareTo(last.id().service());
        if (order != 0) {
            return order < 0 ? TrailRow.end(last.recordedAt()) : TrailRow.start(last.recordedAt());
        }
        long position = last.id().position();
        return source.mark().compareTo(last.id().mark()) <= 0
                ? TrailRow.key(last.recordedAt(), position)
                : TrailRow.before(last.recordedAt(), position);
    }

    private List<Document> find(List<Bson> place, String order, int size) {
        var all = new ArrayList<>(query.filters());
        all.addAll(place);
        bound(all, query.from() == null ? null : gt(TrailRow.KEY, TrailRow.start(query.from())));
        bound(all, query.to() == null ? null : lt(TrailRow.KEY, TrailRow.start(query.to())));
        return StreamSupport.stream(
                        rows.find(and(all))
                                .sort(Sorts.ascending(order))
                                .limit(size)
                                .batchSize(size)
                                .spliterator(),
                        false)
                .toList();
    }

    private static void bound(List<Bson> all, @Nullable Bson bound) {
        if (bound != null) {
            all.add(bound);
        }
    }
}
