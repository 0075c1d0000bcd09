package dev.vouchsafe.platform.readmodel;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.log.StoredJson;

/** Read models without Spring. */
public final class ReadModelsFixture {

    private ReadModelsFixture() {}

    public static ReadModels of(MongoDatabase database, StoredJson json) {
        return new ReadModels(database, new ReadModelStates(database, json));
    }
}
