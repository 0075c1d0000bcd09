package dev.vouchsafe.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * Whatever index answers a query, and whatever happened to the documents before, the answer is that of reading
 * everything.
 */
class DocumentQueriesTest extends TemporaryStore {

    private static final int QUERIES = Integer.getInteger("embedded.queries", 500);
    private static final List<Document> INDEXES = List.of(
            new Document("e.tags", 1).append("_id", 1),
            new Document("e.type", 1),
            new Document("due", 1),
            new Document("state", 1).append("n", -1),
            new Document("n", 1),
            new Document("list", 1));

    private final Random random = new Random(7);

    @Test
    void anIndexNeverChangesAnAnswer() {
        MongoCollection<Document> plain = client.getDatabase("queries").getCollection("plain");
        MongoCollection<Document> indexed = client.getDatabase("queries").getCollection("indexed");
        INDEXES.subList(0, 4).forEach(indexed::createIndex);
        indexed.createIndex(new Document("sparse", 1), new IndexOptions().sparse(true));
        indexed.createIndex(
                new Document("n", 1).append("due", 1),
                new IndexOptions().partialFilterExpression(new Document("state", "open")));
        List<Document> documents = Stream.generate(this::document).limit(400).toList();
        for (int i = 0; i < documents.size(); i++) {
            documents.get(i).put("_id", i);
        }
        both(plain, indexed, collection -> collection.insertMany(documents));
        INDEXES.subList(4, 6).forEach(indexed::createIndex);
        for (int i = 0; i < 150; i++) {
            Document id = new Document("_id", random.nextInt(400));
            Document replacement = document();
            switch (random.nextInt(3)) {
                case 0 -> both(plain, indexed, collection -> collection.replaceOne(id, replacement));
                case 1 ->
                    both(
                            plain,
                            indexed,
                            collection -> collection.updateOne(
                                    id,
                                    new Document("$set", new Document("state", "done"))
                                            .append("$unset", new Document("due", 1))));
                default -> both(plain, indexed, collection -> collection.deleteOne(id));
            }
        }
        int nonEmpty = 0;
        for (int i = 0; i < QUERIES; i++) {
            Document filter = filter();
            Document sort = sort();
            int skip = random.nextInt(3) == 0 ? random.nextInt(5) : 0;
            int limit = random.nextInt(2) == 0 ? 1 + random.nextInt(10) : 0;
            List<Document> expected =
                    plain.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
            List<Document> found =
                    indexed.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
            assertThat(found)
                    .as("%s sorted by %s, skip %d, limit %d", filter.toJson(), sort.toJson(), skip, limit)
                    .isEqualTo(expected);
            assertThat(indexed.countDocuments(filter)).isEqualTo(plain.countDocuments(filter));
            nonEmpty += expected.isEmpty() ? 0 : 1;
        }
        assertThat(nonEmpty).as("queries that find something").isGreaterThan(QUERIES / 3);
    }

    @SafeVarargs
    private static void both(
            MongoCollection<Document> plain,
            MongoCollection<Document> indexed,
            Consumer<MongoCollection<Document>>... changes) {
        for (Consumer<MongoCollection<Document>> change : changes) {
            change.accept(plain);
            change.accept(indexed);
        }
    }

    private Document document() {
        Document document = new Document();
        document.put("state", pick("open", "closed", "done", null));
        document.put("n", pick(random.nextInt(20), (long) random.nextInt(20), random.nextInt(20) + 0.5, null));
        if (random.nextInt(3) > 0) {
            document.put("due", new Date(random.nextInt(50) * 1000L));
        }
        if (random.nextInt(3) == 0) {
            document.put("sparse", pick(1, 2, "x", null));
        }
        document.put(
                "list",
                pick(List.of(), List.of(1, 5, 9), List.of(random.nextInt(12)), random.nextInt(12), "text", null));
        List<Document> events = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> tags = new ArrayList<>(List.of("t" + random.nextInt(8), "t" + random.nextInt(8)));
            events.add(new Document("type", "T" + random.nextInt(5))
                    .append("tags", random.nextInt(6) == 0 ? List.of() : tags));
        }
        document.put("e", events);
        return document;
    }

    private Document filter() {
        Document filter = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            filter.putAll(condition());
        }
        if (random.nextInt(4) == 0) {
            filter.put("$or", List.of(condition(), condition()));
        }
        if (random.nextInt(8) == 0) {
            filter.put(
                    "$and",
                    List.of(
                            condition(),
                            random.nextBoolean()
                                    ? condition()
                                    : new Document("$or", List.of(condition(), condition()))));
        }
        return filter;
    }

    private Document condition() {
        return switch (random.nextInt(13)) {
            case 0 -> new Document("e.tags", "t" + random.nextInt(9));
            case 1 ->
                new Document("e.type", new Document("$in", List.of("T" + random.nextInt(6), "T" + random.nextInt(6))));
            case 2 -> new Document("_id", new Document(pick("$gt", "$gte", "$lt", "$lte"), random.nextInt(400)));
            case 3 -> new Document("due", new Document(pick("$gt", "$lte"), new Date(random.nextInt(60) * 1000L)));
            case 4 -> new Document("state", pick("open", "closed", null));
            case 5 ->
                new Document("n", new Document("$gte", random.nextInt(10)).append("$lt", 8L + random.nextInt(10)));
            case 6 -> new Document("list", new Document("$gt", random.nextInt(6)).append("$lt", 3 + random.nextInt(9)));
            case 7 -> new Document("list", pick(5, 5.0, null, List.of(), List.of(1, 5, 9)));
            case 8 ->
                new Document(
                        "e",
                        new Document(
                                "$elemMatch",
                                new Document("type", "T" + random.nextInt(6))
                                        .append("tags", new Document("$all", List.of("t" + random.nextInt(8))))));
            case 9 ->
                new Document(
                        "sparse",
                        pick(
                                1,
                                null,
                                new Document("$exists", true),
                                new Document("$exists", false),
                                new Document("$ne", null)));
            case 11 ->
                new Document(
                        "e",
                        new Document(
                                "$elemMatch",
                                new Document(
                                        "$and",
                                        List.of(
                                                new Document("type", "T" + random.nextInt(6)),
                                                new Document("tags", "t" + random.nextInt(8))))));
            case 10 ->
                new Document("e.tags", new Document("$all", List.of("t" + random.nextInt(8), "t" + random.nextInt(8))));
            default -> new Document("e.tags", new Document(pick("$ne", "$gte"), "t" + random.nextInt(8)));
        };
    }

    /** Always a total order, since nothing is promised about equals. */
    private Document sort() {
        Document sort = switch (random.nextInt(6)) {
            case 0 -> new Document("due", direction());
            case 1 -> new Document("state", direction()).append("n", direction());
            case 2 -> new Document("n", direction());
            case 3 -> new Document("list", direction());
            default -> new Document();
        };
        return sort.append("_id", direction());
    }

    private int direction() {
        return random.nextBoolean() ? 1 : -1;
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
