package dev.vouchsafe.benchmark.axon5;

import com.mongodb.client.MongoClient;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StoreKind;

/**
 * The synchronous driver with nothing around it: one insert per commit. What no store on it can be expected to beat
 * singly.
 */
public final class RawDriver implements MongoKind {

    @Override
    public Store open(String uri, String space, boolean fresh) {
        MongoClient client = MongoKind.client(uri);
        return new RawStore(client, client.getDatabase(space).getCollection("events"));
    }

    @Override
    public String description() {
        return "%s alone: one document per event, no index but that of _id, the payload as JSON; %s"
                .formatted(StoreKind.fileOf(MongoClient.class), CONCERNS);
    }
}
