package dev.vouchsafe.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.vouchsafe.eventstore.MongoTokenStore;
import dev.vouchsafe.eventstore.TokenStoreSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two processes fight for the claim of one token while their clocks jump, and one after the other is paused past its
 * claim. Whoever owns the token counts it on by one; a number that was stored twice shows two owners at a time.
 */
class TokenFightTest {

    private static final Logger LOGGER = LoggerFactory.getLogger(TokenFightTest.class);
    private static final int ROUNDS = Run.rounds(2, 0.25);
    private static final int CLAIMS = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ServerKind.class)
    void neverDoTwoOwnersStoreProgress(ServerKind kind) throws Exception {
        Random choices = Run.choices(getClass());
        TokenLedger ledger = new TokenLedger();
        try (Server server = kind.start(folder);
                MongoClient client = Run.connectPatiently(server.uri(server.address()))) {
            String uri = server.uri(server.address());
            String database = "faults-" + UUID.randomUUID();
            MongoTokenStore store = new MongoTokenStore(
                    client.getDatabase(database),
                    TokenStoreSettings.defaults().withNode("test").withClaims(TokenProcess.CLAIM, Clock.systemUTC()));
            store.initializeTokenSegments(TokenProcess.PROCESSOR, 1, new GlobalSequenceTrackingToken(0), null)
                    .get();
            try (TokenFighter a = new TokenFighter(uri, database, "a", choices.nextLong(), ledger);
                    TokenFighter b = new TokenFighter(uri, database, "b", choices.nextLong(), ledger)) {
                List<TokenFighter> fighters = List.of(a, b);
                for (int round = 0; round < ROUNDS; round++) {
                    fighters.forEach(fighter -> fighter.fight(CLAIMS));
                    int chosen = choices.nextInt(2);
                    pause(
                            fighters.get(chosen),
                            fighters.get(1 - chosen),
                            1 + choices.nextInt(40),
                            choices.nextBoolean());
                    fighters.forEach(TokenFighter::awaitIdle);
                }
            }
            ledger.await(
                    "the last claim to lapse",
                    () -> store.fetchToken(TokenProcess.PROCESSOR, 0, null)
                            .handle((token, refused) -> refused == null)
                            .join());
            long last = store.fetchToken(TokenProcess.PROCESSOR, 0, null)
                    .get()
                    .position()
                    .orElseThrow();
            Set<Long> stored = new HashSet<>();
            assertThat(ledger.stored().stream().filter(number -> !stored.add(number)))
                    .as("numbers stored by two owners")
                    .isEmpty();
            assertThat(stored).as("progress that was acknowledged and is gone").noneMatch(number -> number > last);
            stored.addAll(ledger.unknown());
            assertThat(LongStream.rangeClosed(1, last).boxed())
                    .as("numbers nobody stored")
                    .filteredOn(number -> !stored.contains(number))
                    .isEmpty();
            assertThat(last).as("progress").isGreaterThan((long) ROUNDS * CLAIMS);
            LOGGER.info(
                    "Token fought for, {}: {} rounds, {} claims, {} stores acknowledged, {} refused to one who had lost the claim,"
                            + " {} unknown; -Dvouchsafe.faults.seed={}",
                    kind,
                    ROUNDS,
                    ledger.count("claimed"),
                    ledger.stored().size(),
                    ledger.count("lost"),
                    ledger.unknown().size(),
                    Run.SEED);
            client.getDatabase(database).drop();
        }
    }

    /** Pauses one until the other has owned the token, or even has done with it and released it. */
    private static void pause(TokenFighter one, TokenFighter other, int stores, boolean released) {
        one.ledger().awaitMore(stores);
        one.process().signal("STOP");
        long claims = other.claims();
        other.ledger().await("the other to claim", () -> other.isIdle() || !released && other.claims() > claims + 3);
        one.process().signal("CONT");
    }
}
