package dev.vouchsafe.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The reads the services use, through the real driver. */
class DocumentReadsTest extends TemporaryStore {

    @Test
    void readsSortedSkippedLimitedAndProjected() {
        items.insertMany(IntStream.range(0, 300)
                .mapToObj(i -> new Document("_id", i).append("even", i % 2 == 0).append("n", 1000 - i))
                .toList());
        List<Document> page = items.find(eq("even", true))
                .sort(Sorts.ascending("n"))
                .skip(2)
                .limit(2)
                .projection(Projections.fields(Projections.include("n"), Projections.excludeId()))
                .into(new ArrayList<>());
        assertThat(page).containsExactly(new Document("n", 706), new Document("n", 708));
        assertThat(items.find().into(new ArrayList<>())).hasSize(300);
        assertThat(items.find().batchSize(7).into(new ArrayList<>()))
                .hasSize(300)
                .doesNotHaveDuplicates();
        assertThat(items.find(gt("_id", 296))
                        .sort(Sorts.descending("_id"))
                        .map(one -> one.getInteger("_id"))
                        .into(new ArrayList<>()))
                .containsExactly(299, 298, 297);
    }

    @Test
    void countsAndGroups() {
        items.insertMany(IntStream.range(0, 30)
                .mapToObj(
                        i -> new Document("_id", i).append("kind", "k" + i % 3).append("n", i))
                .toList());
        assertThat(items.countDocuments()).isEqualTo(30);
        assertThat(items.countDocuments(eq("kind", "k1"))).isEqualTo(10);
        assertThat(items.estimatedDocumentCount()).isEqualTo(30);
        assertThat(items.distinct("kind", String.class)).containsExactly("k0", "k1", "k2");
        assertThat(items.aggregate(List.of(
                        Aggregates.match(gt("n", 9)),
                        Aggregates.group("$kind", Accumulators.sum("total", "$n")),
                        Aggregates.sort(Sorts.ascending("_id")))))
                .containsExactly(
                        new Document("_id", "k0").append("total", 117),
                        new Document("_id", "k1").append("total", 133),
                        new Document("_id", "k2").append("total", 140));
        assertThat(database.getCollection("absent").countDocuments()).isZero();
    }

    @Test
    void moreThanOneReplyCanHoldIsReadInBatches() {
        String megabyte = "x".repeat(1_000_000);
        for (int i = 0; i < 60; i++) {
            items.insertOne(new Document("_id", i).append("text", megabyte));
        }
        assertThat(items.find().map(one -> one.getInteger("_id")).into(new ArrayList<>()))
                .hasSize(60);
    }
}
