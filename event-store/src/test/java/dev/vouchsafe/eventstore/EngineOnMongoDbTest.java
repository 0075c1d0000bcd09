package dev.vouchsafe.eventstore;

class EngineOnMongoDbTest extends EngineContract {

    @Override
    TestServer server() {
        return TestServer.mongoDb();
    }
}
