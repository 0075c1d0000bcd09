package dev.vouchsafe.platform.projection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;

/**
 * One follower's token, as a position of the log. It has one segment, so that the log is followed in order.
 *
 * @param before the position behind which a follower without a token begins; -1 for the log's first event
 */
record FollowerTokens(TokenStore store, String follower, long before) {

    private static final int SEGMENT = 0;

    FollowerTokens(TokenStore store, String follower) {
        this(store, follower, -1);
    }

    /**
     * Claims it, and makes it first where there is none: the position of the last event that was followed, or that it
     * begins behind; -1 for none.
     */
    long claim() {
        try {
            return position(get(store.fetchToken(follower, SEGMENT, null)));
        } catch (UnableToClaimTokenException e) {
            if (!get(store.fetchSegments(follower, null)).isEmpty()) {
                throw e;
            }
            get(store.initializeTokenSegments(follower, 1, token(before), null));
            return position(get(store.fetchToken(follower, SEGMENT, null)));
        }
    }

    void store(long position) {
        get(store.storeToken(token(position), follower, SEGMENT, null));
    }

    void extend() {
        get(store.extendClaim(follower, SEGMENT, null));
    }

    void release() {
        get(store.releaseClaim(follower, SEGMENT, null));
    }

    /** Whether this process could claim it now, since nobody else has. */
    boolean isAvailable() {
        return !get(store.fetchAvailableSegments(follower, null)).isEmpty()
                || get(store.fetchSegments(follower, null)).isEmpty();
    }

    /** A token points behind its event. */
    static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position + 1);
    }

    private static long position(TrackingToken token) {
        return token == null ? -1 : token.position().orElse(0) - 1;
    }

    private static <T> T get(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
