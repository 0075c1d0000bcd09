package dev.vouchsafe.eventstore;

/** The servers every test runs on; a test is skipped, and says so, where there is no MongoDB. */
enum ServerKind {
    EMBEDDED {
        @Override
        TestServer start() {
            return TestServer.embedded();
        }
    },
    MONGODB {
        @Override
        TestServer start() {
            return TestServer.mongoDb();
        }
    };

    abstract TestServer start();
}
