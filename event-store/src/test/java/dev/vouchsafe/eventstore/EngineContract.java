package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.axonframework.conversion.ChainingContentTypeConverter;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The framework's own suite for storage engines, for one kind of server. */
abstract class EngineContract extends StorageEngineTestSuite<MongoEventStorageEngine> {

    private TestServer server;

    abstract TestServer server();

    @Override
    protected MongoEventStorageEngine buildStorageEngine() {
        server = server();
        return new MongoEventStorageEngine(
                server.database(), new DelegatingEventConverter(new ChainingContentTypeConverter()));
    }

    @Override
    protected ProcessingContext processingContext() {
        return null;
    }

    @Test
    void whatTheSuiteAppendedStandsInTheLogWithoutGaps() {
        EventLog log = testSubject.log();
        assertThat(log.read(0, Integer.MAX_VALUE))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.range(0, log.head()).boxed().toList());
    }

    @AfterAll
    void stop() {
        if (testSubject != null) {
            testSubject.close();
        }
        if (server != null) {
            server.close();
        }
    }
}
