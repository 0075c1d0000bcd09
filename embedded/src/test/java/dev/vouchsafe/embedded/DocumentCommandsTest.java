package dev.vouchsafe.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The commands the services use, through the real driver. */
class DocumentCommandsTest extends TemporaryStore {

    @Test
    void anUpdateChangesJustWhatItSays() {
        items.insertOne(new Document("_id", 1).append("n", 1).append("gone", true));
        items.updateOne(
                eq("_id", 1), Updates.combine(Updates.inc("n", 2), Updates.set("a.b", "x"), Updates.unset("gone")));
        assertThat(items.find().first())
                .isEqualTo(new Document("_id", 1).append("n", 3).append("a", new Document("b", "x")));
    }

    @Test
    void anUpsertSetsOnInsertOnlyTheFirstTime() {
        var update = Updates.combine(Updates.setOnInsert("first", 1), Updates.inc("n", 1));
        assertThat(items.updateOne(eq("_id", "k"), update, new UpdateOptions().upsert(true))
                        .getUpsertedId()
                        .asString()
                        .getValue())
                .isEqualTo("k");
        items.updateOne(
                eq("_id", "k"),
                Updates.combine(Updates.setOnInsert("first", 2), Updates.inc("n", 1)),
                new UpdateOptions().upsert(true));
        assertThat(items.find().first())
                .isEqualTo(new Document("_id", "k").append("first", 1).append("n", 2));
    }

    @Test
    void aReplacementReplacesOrInserts() {
        items.replaceOne(eq("_id", 1), new Document("a", 1), new ReplaceOptions().upsert(true));
        items.replaceOne(eq("_id", 1), new Document("b", 2), new ReplaceOptions().upsert(true));
        assertThat(items.find()).containsExactly(new Document("_id", 1).append("b", 2));
    }

    @Test
    void findOneAndUpdateReturnsTheDocumentBeforeOrAfter() {
        items.insertOne(new Document("_id", 1).append("n", 0));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        assertThat(items.findOneAndUpdate(eq("_id", 1), Updates.inc("n", 1)).getInteger("n"))
                .isZero();
        assertThat(items.findOneAndUpdate(eq("_id", 1), Updates.inc("n", 1), after)
                        .getInteger("n"))
                .isEqualTo(2);
        assertThat(items.findOneAndUpdate(eq("_id", 2), Updates.inc("n", 1), after))
                .isNull();
        assertThat(items.findOneAndUpdate(eq("_id", 2), Updates.inc("n", 1), after.upsert(true))
                        .getInteger("n"))
                .isEqualTo(1);
    }

    @Test
    void findOneAndUpdateNeverReturnsTheSameCountTwice() {
        items.insertOne(new Document("_id", 1).append("n", 0));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        List<Integer> seen = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> items.findOneAndUpdate(eq("_id", 1), Updates.inc("n", 1), after)
                        .getInteger("n"))
                .toList();
        assertThat(seen).doesNotHaveDuplicates().hasSize(400);
    }

    @Test
    void anOrderedInsertEndsAtItsFirstDuplicateAndNamesIt() {
        items.insertOne(new Document("_id", 3));
        List<Document> documents = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new Document("_id", i))
                .toList();
        var error = catchThrowableOfType(MongoBulkWriteException.class, () -> items.insertMany(documents));
        assertThat(error.getWriteErrors()).singleElement().satisfies(one -> {
            assertThat(one.getCode()).isEqualTo(11000);
            assertThat(one.getIndex()).isEqualTo(2);
        });
        assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(items.countDocuments()).isEqualTo(3);
    }

    @Test
    void aBulkGoesOnAfterAnErrorOnlyIfUnordered() {
        var writes = List.of(
                new InsertOneModel<>(new Document("_id", 1)),
                new InsertOneModel<>(new Document("_id", 1)),
                new ReplaceOneModel<>(eq("_id", 2), new Document("r", 1), new ReplaceOptions().upsert(true)),
                new UpdateOneModel<Document>(eq("_id", 1), Updates.set("u", 1)));
        assertThatThrownBy(() -> items.bulkWrite(writes)).isInstanceOf(MongoBulkWriteException.class);
        assertThat(items.find()).containsExactly(new Document("_id", 1));
        items.drop();
        assertThatThrownBy(() -> items.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(items.find().sort(Sorts.ascending("_id")))
                .containsExactly(new Document("_id", 1).append("u", 1), new Document("_id", 2).append("r", 1));
    }

    @Test
    void anOrderedBulkOfUpdatesEndsAtItsFirstError() {
        items.createIndex(Indexes.ascending("u"), new IndexOptions().unique(true));
        items.insertMany(List.of(
                new Document("_id", 1).append("u", 1),
                new Document("_id", 2).append("u", 2),
                new Document("_id", 3).append("u", 3)));
        var writes = List.of(
                new UpdateOneModel<Document>(eq("_id", 1), Updates.set("x", 1)),
                new UpdateOneModel<Document>(eq("_id", 2), Updates.set("u", 1)),
                new UpdateOneModel<Document>(eq("_id", 3), Updates.set("x", 1)));
        var error = catchThrowableOfType(MongoBulkWriteException.class, () -> items.bulkWrite(writes));
        assertThat(error.getWriteErrors()).singleElement().satisfies(one -> {
            assertThat(one.getIndex()).isEqualTo(1);
            assertThat(one.getCode()).isEqualTo(11000);
        });
        assertThat(items.countDocuments(eq("x", 1))).isEqualTo(1);
    }

    @Test
    void aUniqueIndexRefusesASecondDocumentHoweverItComes() {
        items.createIndex(Indexes.ascending("a", "b"), new IndexOptions().unique(true));
        items.insertOne(new Document("_id", 1).append("a", 1).append("b", 1));
        items.insertOne(new Document("_id", 2).append("a", 1).append("b", 2));
        assertThatThrownBy(() -> items.insertOne(new Document("a", 1L).append("b", 1.0)))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> items.updateOne(eq("_id", 2), Updates.set("b", 1)))
                .isInstanceOf(MongoWriteException.class);
        items.deleteOne(eq("_id", 1));
        items.updateOne(eq("_id", 2), Updates.set("b", 1));
        assertThat(items.countDocuments(new Document("a", 1).append("b", 1))).isEqualTo(1);
    }

    @Test
    void sparseAndPartialUniqueIndexesLeaveTheOthersOut() {
        items.createIndex(
                Indexes.ascending("s"), new IndexOptions().unique(true).sparse(true));
        items.createIndex(
                Indexes.ascending("p"), new IndexOptions().unique(true).partialFilterExpression(eq("open", true)));
        items.insertMany(List.of(
                new Document("_id", 1).append("p", 1),
                new Document("_id", 2).append("p", 1),
                new Document("_id", 3).append("s", 1).append("open", true)));
        assertThat(items.countDocuments(eq("p", 1)))
                .as("those outside the index are found too")
                .isEqualTo(2);
        assertThat(items.countDocuments(eq("s", null))).isEqualTo(2);
        assertThatThrownBy(() -> items.insertOne(new Document("s", 1))).isInstanceOf(MongoWriteException.class);
        items.insertOne(new Document("p", 7).append("open", true).append("s", 2));
        assertThatThrownBy(() -> items.insertOne(new Document("p", 7).append("open", true)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void indexesItDoesNotHaveAreRefused() {
        assertThatThrownBy(() -> items.createIndex(Indexes.text("t"))).isInstanceOf(MongoCommandException.class);
    }

    @Test
    void aDroppedCollectionIsEmptyAndCanBeFilledAgain() {
        items.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
        items.insertOne(new Document("_id", 1).append("a", 1));
        database.getCollection("other").createIndex(Indexes.ascending("a"));
        items.drop();
        items.drop();
        assertThat(items.countDocuments()).isZero();
        assertThat(items.listIndexes()).isEmpty();
        items.insertMany(List.of(new Document("_id", 1).append("a", 1), new Document("_id", 2).append("a", 1)));
        assertThat(items.countDocuments(eq("a", 1))).isEqualTo(2);
        assertThat(database.getCollection("other").listIndexes().map(index -> index.getString("name")))
                .containsExactlyInAnyOrder("_id_", "a_1");
        database.drop();
        assertThat(database.listCollectionNames()).isEmpty();
    }

    @Test
    void indexesAreDroppedInTheirOwnCollectionOnly() {
        MongoCollection<Document> other = database.getCollection("other");
        items.createIndex(Indexes.ascending("a"));
        other.createIndex(Indexes.ascending("a"));
        items.dropIndex("a_1");
        items.createIndex(Indexes.ascending("b"));
        items.dropIndexes();
        assertThat(items.listIndexes().map(index -> index.getString("name"))).containsExactly("_id_");
        assertThat(other.listIndexes().map(index -> index.getString("name"))).containsExactlyInAnyOrder("_id_", "a_1");
    }

    @Test
    void aRenamedCollectionKeepsDocumentsAndIndexes() {
        items.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
        items.insertOne(new Document("_id", 1).append("a", 1));
        items.renameCollection(new com.mongodb.MongoNamespace(database.getName(), "renamed"));
        MongoCollection<Document> renamed = database.getCollection("renamed");
        assertThat(renamed.countDocuments(eq("a", 1))).isEqualTo(1);
        assertThat(items.countDocuments()).isZero();
        assertThatThrownBy(() -> renamed.insertOne(new Document("a", 1))).isInstanceOf(MongoWriteException.class);
    }
}
