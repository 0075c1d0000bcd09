package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.MergedTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoTokenStoreTest extends OnEveryServer {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final TrackingToken FIVE = new GlobalSequenceTrackingToken(5);
    private static final TrackingToken NINE = new GlobalSequenceTrackingToken(9);

    private Instant now = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void segmentsAreMadeOnceWithTheirFirstToken() {
        MongoTokenStore store = node("a");
        List<Segment> made = store.initializeTokenSegments("p", 4, FIVE, null).join();

        assertThat(store.fetchSegments("p", null).join())
                .containsExactlyInAnyOrderElementsOf(made)
                .hasSize(4);
        assertThat(store.fetchSegment("p", 3, null).join()).isEqualTo(new Segment(3, 3));
        assertThat(store.fetchSegment("p", 4, null).join()).isNull();
        assertThat(store.fetchSegments("unknown", null).join()).isEmpty();
        assertThat(store.fetchToken("p", 2, null).join()).isEqualTo(FIVE);
        assertRefused(node("b").initializeTokenSegments("p", 2, null, null));
    }

    @Test
    void aTokenIsClaimedByOneNodeUntilItIsReleased() {
        MongoTokenStore a = node("a");
        MongoTokenStore b = node("b");
        a.initializeTokenSegments("p", 1, null, null).join();

        assertThat(a.fetchToken("p", 0, null).join()).isNull();
        a.storeToken(FIVE, "p", 0, null).join();
        assertRefused(b.fetchToken("p", 0, null));
        assertRefused(b.storeToken(NINE, "p", 0, null));
        assertRefused(b.extendClaim("p", 0, null));
        assertRefused(b.deleteToken("p", 0, null));
        b.releaseClaim("p", 0, null).join(); // not its own, so nothing happens
        assertThat(b.fetchAvailableSegments("p", null).join()).isEmpty();
        assertThat(a.fetchAvailableSegments("p", null).join()).hasSize(1);

        a.releaseClaim("p", 0, null).join();
        assertThat(b.fetchAvailableSegments("p", null).join()).hasSize(1);
        assertThat(b.fetchToken("p", 0, null).join()).isEqualTo(FIVE);
        assertRefused(a.storeToken(NINE, "p", 0, null));
    }

    @Test
    void aClaimIsStolenOnlyAfterItsTimeoutAndTheOldOwnerCannotWriteAnyMore() {
        MongoTokenStore a = node("a");
        MongoTokenStore b = node("b");
        a.initializeTokenSegments("p", 1, FIVE, null).join();
        a.fetchToken("p", 0, null).join();

        now = now.plus(TIMEOUT);
        assertRefused(b.fetchToken("p", 0, null));
        a.extendClaim("p", 0, null).join();
        now = now.plus(TIMEOUT);
        assertRefused(b.fetchToken("p", 0, null));
        now = now.plusMillis(1);
        assertThat(b.fetchAvailableSegments("p", null).join()).hasSize(1);
        assertThat(b.fetchToken("p", 0, null).join()).isEqualTo(FIVE);

        assertRefused(a.storeToken(NINE, "p", 0, null));
        assertRefused(a.extendClaim("p", 0, null));
        b.storeToken(NINE, "p", 0, null).join();
        now = now.plus(TIMEOUT)
                .plusMillis(1); // b is gone, but its progress must not be undone by one who lost the claim
        assertRefused(a.storeToken(FIVE, "p", 0, null));
        assertThat(a.fetchToken("p", 0, null).join()).isEqualTo(NINE);
    }

    @Test
    void whoSleptThroughItsClaimCannotUndoTheProgressOfOneWhoHasReleasedItSince() {
        MongoTokenStore a = node("a");
        MongoTokenStore b = node("b");
        a.initializeTokenSegments("p", 1, null, null).join();
        a.fetchToken("p", 0, null).join();
        now = now.plus(TIMEOUT).plusMillis(1);
        b.fetchToken("p", 0, null).join();
        b.storeToken(NINE, "p", 0, null).join();
        b.releaseClaim("p", 0, null).join();

        assertRefused(a.storeToken(FIVE, "p", 0, null));
        assertThat(b.fetchToken("p", 0, null).join()).isEqualTo(NINE);
    }

    @Test
    void progressThatArrivesLateDoesNotGoBackBehindWhatWasStoredSince() {
        MongoTokenStore a = node("a");
        a.initializeTokenSegments("p", 1, null, null).join();
        a.fetchToken("p", 0, null).join();
        a.storeToken(NINE, "p", 0, null).join();

        assertRefused(a.storeToken(FIVE, "p", 0, null));
        a.storeToken(NINE, "p", 0, null).join();
        assertThat(a.fetchToken("p", 0, null).join()).isEqualTo(NINE);
    }

    @Test
    void aClaimByAClockThatWasAnHourAheadDoesNotOutliveItsOwnerByThatHour() {
        MongoTokenStore a = node("a");
        MongoTokenStore b = node("b");
        a.initializeTokenSegments("p", 1, FIVE, null).join();
        now = now.plus(Duration.ofHours(1));
        a.fetchToken("p", 0, null).join();
        now = now.minus(Duration.ofHours(1));

        assertThat(b.fetchAvailableSegments("p", null).join()).hasSize(1);
        assertThat(b.fetchToken("p", 0, null).join()).isEqualTo(FIVE);
        assertRefused(a.storeToken(NINE, "p", 0, null));
        assertRefused(a.fetchToken("p", 0, null));
    }

    @Test
    void aClockThatIsAnHourBehindLosesItsClaimsAndStoresNoProgressForThem() {
        MongoTokenStore a = node("a");
        MongoTokenStore b = node("b");
        a.initializeTokenSegments("p", 1, FIVE, null).join();
        now = now.minus(Duration.ofHours(1));
        a.fetchToken("p", 0, null).join();
        now = now.plus(Duration.ofHours(1));

        b.fetchToken("p", 0, null).join();
        now = now.minus(Duration.ofHours(1));
        assertRefused(a.storeToken(NINE, "p", 0, null));
        now = now.plus(Duration.ofHours(1));
        b.storeToken(NINE, "p", 0, null).join();
        assertRefused(a.fetchToken("p", 0, null));
    }

    @Test
    void ofManyNodesThatClaimAtOnceExactlyOneGetsIt() {
        node("a").initializeTokenSegments("p", 1, FIVE, null).join();

        List<CompletableFuture<TrackingToken>> claims = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> node("n" + i))
                        .thenCompose(store -> store.fetchToken("p", 0, null)))
                .toList();

        assertThat(claims.stream()
                        .filter(claim -> claim.exceptionallyCompose(e -> CompletableFuture.completedFuture(null))
                                        .join()
                                != null))
                .hasSize(1);
    }

    @Test
    void aSegmentThatWasSplitOrMergedCannotBeClaimedUnderItsOldMask() {
        MongoTokenStore store = node("a");
        store.initializeTokenSegments("p", 2, FIVE, null).join();

        assertThat(store.fetchToken("p", new Segment(1, 1), null).join()).isEqualTo(FIVE);
        assertRefused(store.fetchToken("p", new Segment(1, 3), null));
        assertRefused(store.fetchToken("p", new Segment(0, 0), null));
        assertRefused(store.fetchToken("p", new Segment(3, 3), null));
    }

    @Test
    void aSegmentIsDeletedByItsOwnerAndMadeAgain() {
        MongoTokenStore store = node("a");
        store.initializeSegment(FIVE, "p", Segment.ROOT_SEGMENT, null).join();
        assertThatThrownBy(() -> store.initializeSegment(NINE, "p", Segment.ROOT_SEGMENT, null)
                        .join())
                .hasCauseInstanceOf(UnableToInitializeTokenException.class);
        assertRefused(store.deleteToken("p", 0, null));

        store.fetchToken("p", 0, null).join();
        store.deleteToken("p", 0, null).join();

        assertThat(store.fetchSegments("p", null).join()).isEmpty();
        assertRefused(store.fetchToken("p", 0, null));
        assertThat(store.initializeTokenSegments("p", 2, NINE, null).join()).hasSize(2);
    }

    @Test
    void progressIsSeenWithoutAClaimAndAnOwnerUntilItsClaimRunsOut() {
        MongoTokenStore a = node("a");
        a.initializeTokenSegments("p", 1, null, null).join();
        assertThat(node("b").progress()).containsExactly(new SegmentProgress("p", 0, 0, null));

        a.fetchToken("p", 0, null).join();
        a.storeToken(FIVE, "p", 0, null).join();
        now = now.plus(TIMEOUT);
        assertThat(node("b").progress()).containsExactly(new SegmentProgress("p", 0, 5, "a"));
        now = now.plusMillis(1);
        assertThat(node("b").progress()).containsExactly(new SegmentProgress("p", 0, 5, null));
    }

    @Test
    void tokensAreStoredAsPlainNumbers() {
        MongoTokenStore store = node("a");
        store.initializeTokenSegments("p", 1, null, null).join();

        store.fetchToken("p", 0, null).join();
        store.storeToken(NINE, "p", 0, null).join();
        Document segment = database()
                .getCollection("tokens")
                .find(new Document("_id", "p"))
                .first()
                .get("segments", Document.class)
                .get("s0", Document.class);
        assertThat(segment).containsEntry("token", 9L).containsEntry("owner", "a");

        TrackingToken merged = new MergedTrackingToken(FIVE, NINE);
        store.storeToken(merged, "p", 0, null).join();
        assertThat(store.fetchToken("p", 0, null).join()).isEqualTo(merged);
        TrackingToken replay = ReplayToken.createReplayToken(NINE, null); // the framework's own first token is one
        store.storeToken(replay, "p", 0, null).join();
        assertThat(store.fetchToken("p", 0, null).join()).isEqualTo(replay);
        store.storeToken(null, "p", 0, null).join();
        assertThat(store.fetchToken("p", 0, null).join()).isNull();
    }

    @Test
    void storesThatShareTheCollectionHaveOneIdentifier() {
        String id = node("a").retrieveStorageIdentifier(null).join();
        assertThat(node("b").retrieveStorageIdentifier(null).join())
                .isEqualTo(id)
                .isNotBlank();
    }

    private static void assertRefused(CompletableFuture<?> claim) {
        assertThatThrownBy(claim::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(UnableToClaimTokenException.class);
    }

    private MongoTokenStore node(String name) {
        return new MongoTokenStore(
                database(), TokenStoreSettings.defaults().withNode(name).withClaims(TIMEOUT, new TestClock()));
    }

    private final class TestClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
