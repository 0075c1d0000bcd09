package dev.vouchsafe.benchmark.axon5;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.benchmark.store.Happening;
import dev.vouchsafe.benchmark.store.NewEvent;
import dev.vouchsafe.benchmark.store.Overtaken;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StreamState;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * One document per event with the fields an event has in ours. Its {@code _id} is the stream and the number in it: the
 * one index there is orders a stream and refuses the second of two appends. It has no order over all streams, so nobody
 * can follow it.
 */
record RawStore(MongoClient client, MongoCollection<Document> events) implements Store {

    private static final int BATCH = 1000;

    @Override
    public StreamState append(StreamState known, NewEvent event) throws Overtaken {
        try {
            events.insertOne(document(event, known.events()));
            return new StreamState(known.stream(), known.events() + 1, null);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new Overtaken(e);
            }
            throw e;
        }
    }

    @Override
    public void appendTogether(List<NewEvent> firstOfTheirStreams) {
        events.insertMany(
                firstOfTheirStreams.stream().map(event -> document(event, 0)).toList());
    }

    private static Document document(NewEvent event, int sequence) {
        Happening happening = event.happening();
        return new Document("_id", "%s/%03d".formatted(happening.stream(), sequence))
                .append("id", UUID.randomUUID().toString())
                .append("type", Happening.class.getName())
                .append("version", "1")
                .append("at", Date.from(event.at()))
                .append("tags", List.of("voucher=" + happening.stream()))
                .append("payload", Json.text(happening));
    }

    @Override
    public StreamState load(String stream, Consumer<Happening> reader) {
        FindIterable<Document> found = events.find(
                        Filters.and(Filters.gte("_id", stream + "/"), Filters.lt("_id", stream + "0")))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH);
        return new StreamState(stream, (int) read(found, Long.MAX_VALUE, reader), null);
    }

    @Override
    public long scan(long most, Consumer<Happening> reader) {
        return read(events.find().batchSize(BATCH), most, reader);
    }

    private static long read(FindIterable<Document> found, long most, Consumer<Happening> reader) {
        long read = 0;
        try (MongoCursor<Document> each = found.cursor()) {
            while (read < most && each.hasNext()) {
                reader.accept(Json.happening(each.next().getString("payload")));
                read++;
            }
        }
        return read;
    }

    @Override
    public Subscription follow(Consumer<Happening> reader) {
        throw new UnsupportedOperationException("Without an order over all streams there is nothing to follow");
    }

    @Override
    public long count() {
        return events.countDocuments();
    }

    @Override
    public void close() {
        client.close();
    }
}
