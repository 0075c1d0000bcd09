package dev.vouchsafe.eventstore;

import java.util.Optional;

/**
 * The MongoDB that whoever runs the tests names, as the system property {@code vouchsafe.mongodb.uri} or in the
 * environment.
 */
public final class GivenMongoDb {

    /** For those who are told why a test was skipped. */
    public static final String NONE = "neither vouchsafe.mongodb.uri nor VOUCHSAFE_MONGODB_URI names a MongoDB";

    private GivenMongoDb() {}

    public static Optional<String> uri() {
        return Optional.ofNullable(System.getProperty("vouchsafe.mongodb.uri"))
                .or(() -> Optional.ofNullable(System.getenv("VOUCHSAFE_MONGODB_URI")))
                .filter(uri -> !uri.isBlank());
    }
}
