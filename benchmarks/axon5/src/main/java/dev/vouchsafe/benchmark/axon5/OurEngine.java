package dev.vouchsafe.benchmark.axon5;

import com.mongodb.client.MongoClient;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StoreKind;
import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.eventstore.EventStoreSettings;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.Document;

/** This project's engine with its default settings. */
public final class OurEngine implements MongoKind {

    private static final EventStoreSettings SETTINGS = EventStoreSettings.defaults();

    @Override
    public Store open(String uri, String space, boolean fresh) {
        MongoClient client = MongoKind.client(uri);
        var engine = new MongoEventStorageEngine(client.getDatabase(space), Axon5Store.CONVERTER, SETTINGS);
        var log = new EventLog(client.getDatabase(space), SETTINGS);
        var commits = client.getDatabase(space).getCollection(SETTINGS.collection());
        return new Axon5Store(
                engine,
                () -> {
                    long head = log.head();
                    long stored = commits.countDocuments(new Document()) == head ? head : events(log);
                    if (stored != head) {
                        throw new IllegalStateException(
                                "The log's head is " + head + ", but it holds " + stored + " events");
                    }
                    return head;
                },
                () -> {
                    engine.close();
                    client.close();
                });
    }

    private static long events(EventLog log) {
        try (var all = log.read(Axon5Store.EVERYTHING, 0, Long.MAX_VALUE)) {
            return all.count();
        }
    }

    @Override
    public String description() {
        return "%s with %s on %s: one document per commit, its default settings, Jackson; %s"
                .formatted(
                        MongoEventStorageEngine.class.getSimpleName(),
                        StoreKind.fileOf(EventStorageEngine.class),
                        StoreKind.fileOf(MongoClient.class),
                        CONCERNS);
    }
}
