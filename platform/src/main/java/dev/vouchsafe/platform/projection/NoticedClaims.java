package dev.vouchsafe.platform.projection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;

/** A follower's token store that tells when this process claims the token: Axon's processors tell nobody. */
record NoticedClaims(TokenStore tokens, Runnable whenClaimed) implements TokenStore {

    @Override
    public CompletableFuture<TrackingToken> fetchToken(String processor, int segmentId, ProcessingContext context) {
        return tokens.fetchToken(processor, segmentId, context).whenComplete(this::notice);
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(String processor, Segment segment, ProcessingContext context) {
        return tokens.fetchToken(processor, segment, context).whenComplete(this::notice);
    }

    private void notice(TrackingToken token, Throwable failure) {
        if (failure == null) {
            whenClaimed.run();
        }
    }

    @Override
    public CompletableFuture<Void> extendClaim(String processor, int segmentId, ProcessingContext context) {
        return tokens.extendClaim(processor, segmentId, context);
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(String processor, int count, TrackingToken initial, ProcessingContext context) {
        return tokens.initializeTokenSegments(processor, count, initial, context);
    }

    @Override
    public CompletableFuture<Void> initializeSegment(TrackingToken token, String processor, Segment segment, ProcessingContext context) {
        return tokens.initializeSegment(token, processor, segment, context);
    }

    @Override
    public CompletableFuture<Void> storeToken(TrackingToken token, String processor, int segmentId, ProcessingContext context) {
        return tokens.storeToken(token, processor, segmentId, context);
    }

    @Override
    public CompletableFuture<Void> releaseClaim(String processor, int segmentId, ProcessingContext context) {
        return tokens.releaseClaim(processor, segmentId, context);
    }

    @Override
    public CompletableFuture<Void> deleteToken(String processor, int segmentId, ProcessingContext context) {
        return tokens.deleteToken(processor, segmentId, context);
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(String processor, int segmentId, ProcessingContext context) {
        return tokens.fetchSegment(processor, segmentId, context);
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processor, ProcessingContext context) {
        return tokens.fetchSegments(processor, context);
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(String processor, ProcessingContext context) {
        return tokens.fetchAvailableSegments(processor, context);
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(ProcessingContext context) {
        return tokens.retrieveStorageIdentifier(context);
    }
}
