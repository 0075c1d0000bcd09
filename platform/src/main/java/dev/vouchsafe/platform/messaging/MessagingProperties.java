package dev.vouchsafe.platform.messaging;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the service stands at the broker; the broker's address and security are Spring's own {@code spring.kafka.*}.
 *
 * @param concurrency consumer threads per topic; more than its partitions are idle
 * @param alone whether no other process consumes for this service: then all partitions are taken without asking the
 *     consumer group, which saves its heartbeats, and the broker is asked more seldom; offsets are committed as ever
 * @param partitions partitions of a topic that has to be created
 * @param replication replicas of a topic that has to be created; at most as many as there are brokers
 * @param maxMessageBytes the largest record batch that an inbound or outbound topic takes; a dead-letter topic takes
 *     twice that, so that the largest one fits with the reason beside it
 * @param maxValueBytes the largest value that is still read; what is larger is dead-lettered unread
 * @param sources which sources may speak on a topic of an outside system, with commas between; by itself {@code /vlsc}
 *     on {@code vlsc.events}, {@code /mpn} on {@code mpn.events} and {@code /imports} on both
 * @param personalKept how long topics of outside systems keep messages that may name persons, and their dead letters;
 *     what was read is in the log by then. For a topic that has to be created
 * @param firstRetry how long the first retry of a message waits that can't be handled now
 * @param longestRetry how long the waits between retries may grow
 */
@ConfigurationProperties("vouchsafe.messaging")
public record MessagingProperties(
        @DefaultValue("1") int concurrency,
        @DefaultValue("false") boolean alone,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("1MB") DataSize maxMessageBytes,
        @DefaultValue("256KB") DataSize maxValueBytes,
        @DefaultValue Map<String, String> sources,
        @DefaultValue("30d") Duration personalKept,
        @DefaultValue("200ms") Duration firstRetry,
        @DefaultValue("1s") Duration longestRetry) {

    /** The largest record batch that a dead-letter topic takes, in bytes. */
    int maxDeadLetterBytes() {
        return Math.toIntExact(2 * maxMessageBytes.toBytes());
    }
}
