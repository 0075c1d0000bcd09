package dev.vouchsafe.eventstore;

import com.mongodb.client.model.Filters;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.MergedTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The document of a processor's progress. All its segments are in one document, so that they are made, split and read
 * at once: half a set of segments would leave events without a handler. A token is its position; while two segments are
 * merged, or events are replayed, it is two.
 */
final class TokenFields {

    static final String SEGMENTS = "segments";
    static final String OWNER = "owner";
    static final String CLAIMED_AT = "claimedAt";
    static final String TOKEN = "token";
    static final String MASK = "mask";
    private static final String REPLAY_AT = "at";
    private static final String REPLAY_TO = "replayTo";
    private static final String LOWER = "lower";
    private static final String UPPER = "upper";

    private TokenFields() {}

    /** The path of a segment; a name and not a number, so that no server takes it for an index of an array. */
    static String path(int segmentId) {
        return SEGMENTS + '.' + key(segmentId);
    }

    static String path(int segmentId, String field) {
        return path(segmentId) + '.' + field;
    }

    static String key(int segmentId) {
        return "s" + segmentId;
    }

    static int segmentId(String key) {
        return Integer.parseInt(key.substring(1));
    }

    static Document unclaimed(Segment segment, @Nullable TrackingToken token) {
        return new Document(MASK, segment.getMask())
                .append(TOKEN, write(token))
                .append(OWNER, null)
                .append(CLAIMED_AT, null);
    }

    /** @throws IllegalArgumentException for a token of another event store, or a replay with a context of its own */
    static @Nullable Object write(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> null;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            case MergedTrackingToken merged ->
                new Document(LOWER, write(merged.lowerSegmentToken())).append(UPPER, write(merged.upperSegmentToken()));
            case ReplayToken replay
            when replay.context() == null ->
                new Document(REPLAY_AT, write(replay.getCurrentToken()))
                        .append(REPLAY_TO, write(replay.getTokenAtReset()));
            default -> throw new IllegalArgumentException("Only positions of the log are kept, not " + token);
        };
    }

    static @Nullable TrackingToken read(@Nullable Object stored) {
        return switch (stored) {
            case null -> null;
            case Number position -> new GlobalSequenceTrackingToken(position.longValue());
            case Document replay
            when replay.containsKey(REPLAY_TO) ->
                ReplayToken.createReplayToken(read(replay.get(REPLAY_TO)), read(replay.get(REPLAY_AT)));
            case Document merged -> new MergedTrackingToken(read(merged.get(LOWER)), read(merged.get(UPPER)));
            default -> throw new IllegalArgumentException("Not a stored token: " + stored);
        };
    }

    /**
     * That a segment's position is not behind that of a token. Where either is more than a position, events are being
     * replayed or segments merged.
     */
    static Bson notBehind(int segmentId, @Nullable TrackingToken token) {
        return write(token) instanceof Number position
                ? Filters.not(Filters.gt(path(segmentId, TOKEN), position))
                : Filters.empty();
    }
}
