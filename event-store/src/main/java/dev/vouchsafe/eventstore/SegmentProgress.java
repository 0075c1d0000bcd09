package dev.vouchsafe.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * How far a segment of an event processor has come, as it is stored.
 *
 * @param position the position behind the last event that was handled; 0 if none was
 * @param owner the node whose claim has neither been released nor run out; null if there is none
 */
public record SegmentProgress(
        String processor,
        int segment,
        long position,
        @Nullable String owner) {}
