package dev.vouchsafe.platform.rebuild;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.readmodel.RebuildComparison;
import dev.vouchsafe.platform.readmodel.RebuildComparison.Difference;
import dev.vouchsafe.platform.readmodel.RebuildComparison.Side;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Goes through a read model and the one that was rebuilt side by side, while nobody writes to either. */
final class Comparing {

    private static final int ASK_AFTER = 5_000;

    private final DocumentsInOrder live;
    private final DocumentsInOrder rebuilt;
    private long differing;
    private @Nullable Difference first;

    private Comparing(DocumentsInOrder live, DocumentsInOrder rebuilt) {
        this.live = live;
        this.rebuilt = rebuilt;
    }

    /**
     * @param position where both stand
     * @param goesOn asked now and then; false breaks it off
     * @return null if it was broken off
     */
    static @Nullable RebuildComparison of(
            MongoCollection<Document> live, MongoCollection<Document> rebuilt, long position, BooleanSupplier goesOn) {
        long start = System.nanoTime();
        try (var one = new DocumentsInOrder(live);
                var other = new DocumentsInOrder(rebuilt)) {
            var comparing = new Comparing(one, other);
            return comparing.compare(goesOn)
                    ? comparing.result(position, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
                    : null;
        }
    }

    private boolean compare(BooleanSupplier goesOn) {
        for (long steps = 1; live.current() != null || rebuilt.current() != null; steps++) {
            step();
            if (steps % ASK_AFTER == 0 && !goesOn.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private void step() {
        int order = order();
        if (order == 0 && live.sameAs(rebuilt)) {
            live.pass();
            rebuilt.pass();
            return;
        }
        note(order <= 0 ? live.current() : null, order >= 0 ? rebuilt.current() : null);
        if (order <= 0) {
            live.pass();
        }
        if (order >= 0) {
            rebuilt.pass();
        }
    }

    /** Whose document is next by its id; 0 if both have one with that id. */
    private int order() {
        var mine = live.current();
        var other = rebuilt.current();
        if (mine == null) {
            return 1;
        }
        return other == null ? -1 : DocumentsInOrder.order(mine, other);
    }

    private void note(@Nullable BsonDocument mine, @Nullable BsonDocument other) {
        differing++;
        if (first == null) {
            var id = requireNonNull(requireNonNull(mine == null ? other : mine).get("_id"));
            first = new Difference(
                    id.isString()
                            ? id.asString().getValue()
                            : String.valueOf(id.asNumber().longValue()),
                    DocumentsInOrder.json(mine),
                    DocumentsInOrder.json(other));
        }
    }

    private RebuildComparison result(long position, long millis) {
        return new RebuildComparison(
                position,
                new Side(live.passed(), live.digest()),
                new Side(rebuilt.passed(), rebuilt.digest()),
                differing,
                first,
                millis);
    }
}
