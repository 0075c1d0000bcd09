package dev.vouchsafe.eventstore.faults;

import dev.vouchsafe.eventstore.GivenMongoDb;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The servers that faults can be tried on. */
enum ServerKind {
    EMBEDDED {
        @Override
        Server start(Path folder) throws Exception {
            return ServerProcess.start(folder);
        }
    },
    /**
     * One that runs already: its connections can be cut and its clients paused, but it cannot be killed, nor its disk
     * be filled.
     */
    GIVEN_MONGODB {
        @Override
        Server start(Path folder) {
            Optional<String> given = GivenMongoDb.uri();
            Assumptions.assumeTrue(given.isPresent(), "Skipped: " + GivenMongoDb.NONE);
            return GivenServer.at(given.get());
        }
    };

    abstract Server start(Path folder) throws Exception;
}
