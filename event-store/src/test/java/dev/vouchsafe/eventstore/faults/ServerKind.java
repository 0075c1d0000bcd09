package dev.vouchsafe.eventstore.faults;

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
    /** One that runs already: its connections can be cut and its clients paused, but it cannot be killed, nor its disk be filled. */
    GIVEN_MONGODB {
        @Override
        Server start(Path folder) {
            Optional<String> given = Optional.ofNullable(System.getProperty("vouchsafe.mongodb.uri"))
                    .or(() -> Optional.ofNullable(System.getenv("VOUCHSAFE_MONGODB_URI"))).filter(uri -> !uri.isBlank());
            Assumptions.assumeTrue(given.isPresent(),
                    "Skipped: neither vouchsafe.mongodb.uri nor VOUCHSAFE_MONGODB_URI names a MongoDB");
            return GivenServer.at(given.get());
        }
    };

    abstract Server start(Path folder) throws Exception;
}
