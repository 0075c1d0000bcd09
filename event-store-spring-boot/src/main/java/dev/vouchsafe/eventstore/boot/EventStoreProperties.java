package dev.vouchsafe.eventstore.boot;

import dev.vouchsafe.eventstore.EventStoreSettings;
import dev.vouchsafe.eventstore.TokenStoreSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an application may say of its event store; what it leaves out is as {@link EventStoreSettings#defaults()} and
 * {@link TokenStoreSettings#defaults()} have it. Concerns are not among it: beans of those two types say everything.
 *
 * @param database the database that the log and the tokens are in; needed where there is no bean of it
 * @param collection the collection of the log
 * @param pollInterval how long a commit of another process may go unnoticed
 * @param batchSize how many commits one reply of the server holds at most
 * @param recentEvents how many of the newest events are kept in memory
 * @param recentBytes how many bytes of payload those hold at most
 * @param patience how long an append outlasts a server that cannot be reached
 * @param tokens the progress of event processors
 */
@ConfigurationProperties("event-store")
public record EventStoreProperties(
        String database,
        String collection,
        Duration pollInterval,
        Integer batchSize,
        Integer recentEvents,
        Long recentBytes,
        Duration patience,
        Tokens tokens) {

    /**
     * How progress is kept.
     *
     * @param collection the collection of the tokens
     * @param node the name of this process, different for every process that shares the collection
     * @param claimTimeout how long a claim lasts without being extended
     */
    public record Tokens(String collection, String node, Duration claimTimeout) {}

    EventStoreSettings log() {
        var settings = EventStoreSettings.defaults();
        return new EventStoreSettings(
                or(collection, settings.collection()),
                settings.writeConcern(),
                settings.readConcern(),
                or(pollInterval, settings.pollInterval()),
                or(batchSize, settings.batchSize()),
                or(recentEvents, settings.recentEvents()),
                or(recentBytes, settings.recentBytes()),
                or(patience, settings.patience()));
    }

    TokenStoreSettings progress() {
        var settings = TokenStoreSettings.defaults();
        return tokens == null
                ? settings
                : settings.withCollection(or(tokens.collection(), settings.collection()))
                        .withNode(or(tokens.node(), settings.node()))
                        .withClaims(or(tokens.claimTimeout(), settings.claimTimeout()), settings.clock());
    }

    private static <T> T or(T given, T usual) {
        return given == null ? usual : given;
    }
}
