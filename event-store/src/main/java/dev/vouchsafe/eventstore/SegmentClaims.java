package dev.vouchsafe.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Who works on a segment: one node, until it lets go or shows no sign of life for the claim's time-out. */
record SegmentClaims(TokenStoreSettings settings) {

    /** Segments that this node has claimed. */
    Bson owned(int segmentId) {
        return eq(TokenFields.path(segmentId, TokenFields.OWNER), settings.node());
    }

    /** Segments that this node may claim. */
    Bson claimable(int segmentId) {
        String owner = TokenFields.path(segmentId, TokenFields.OWNER);
        String claimedAt = TokenFields.path(segmentId, TokenFields.CLAIMED_AT);
        Instant now = settings.clock().instant();
        return or(
                eq(owner, null),
                eq(owner, settings.node()),
                lt(claimedAt, Date.from(now.minus(settings.claimTimeout()))),
                gt(claimedAt, Date.from(now.plus(settings.claimTimeout())))); // by a clock that went wrong meanwhile
    }

    Bson claim(int segmentId) {
        return combine(set(TokenFields.path(segmentId, TokenFields.OWNER), settings.node()), signOfLife(segmentId));
    }

    Bson signOfLife(int segmentId) {
        return set(
                TokenFields.path(segmentId, TokenFields.CLAIMED_AT),
                Date.from(settings.clock().instant()));
    }

    static Bson release(int segmentId) {
        return combine(
                set(TokenFields.path(segmentId, TokenFields.OWNER), null),
                set(TokenFields.path(segmentId, TokenFields.CLAIMED_AT), null));
    }

    /** The node whose claim holds; null if there is none, or if it has run out. */
    @Nullable
    String owner(Document segment) {
        String owner = segment.getString(TokenFields.OWNER);
        if (owner == null) {
            return null;
        }
        Instant claimedAt = segment.getDate(TokenFields.CLAIMED_AT).toInstant();
        Duration silence =
                Duration.between(claimedAt, settings.clock().instant()).abs();
        return silence.compareTo(settings.claimTimeout()) > 0 ? null : owner;
    }
}
