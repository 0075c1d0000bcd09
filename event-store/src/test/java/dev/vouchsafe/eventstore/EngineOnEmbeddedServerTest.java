package dev.vouchsafe.eventstore;

class EngineOnEmbeddedServerTest extends EngineContract {

    @Override
    TestServer server() {
        return TestServer.embedded();
    }
}
