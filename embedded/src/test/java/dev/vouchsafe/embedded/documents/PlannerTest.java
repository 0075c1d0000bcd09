package dev.vouchsafe.embedded.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Document BY_DUE = new Document("due", 1);

    private final Tree byId = new Tree("_id");
    private final Tree byDue = new Tree("due", "_id");
    private final Planner planner = new Planner(() -> List.of(byId, byDue), byId);

    private record Tree(List<IndexKey> getKeys, SortedSlots entries) implements SearchTree {

        Tree(String... keys) {
            this(List.of(keys).stream().map(key -> new IndexKey(key, true)).toList(), new SortedSlots());
        }

        @Override
        public boolean multikey(int field) {
            return false;
        }

        @Override
        public boolean holdsAll(Document query, FieldConditions conditions) {
            return true;
        }
    }

    @Test
    void whatAnIndexHoldsExactlyNeedsNoLookAtTheDocuments() {
        var query = new Document("due", 7).append("_id", new Document("$in", List.of("a", "b", "c")));

        assertThat(planner.choose(query, new Document(), 0).exact()).isTrue();
    }

    @Test
    void theWantedOrderIsWorthMoreThanAnExactPath() {
        var query = new Document("_id", new Document("$in", List.of("a", "b", "c")));

        assertThat(planner.choose(query, BY_DUE, 1).ordered()).isTrue();
    }

    @Test
    void oneIdNeedsNoIndex() {
        assertThat(planner.choose(new Document("_id", "a").append("due", 7), new Document(), 0)
                        .legs()
                        .getFirst()
                        .entries()
                        .slots())
                .isSameAs(byId.entries());
    }
}
