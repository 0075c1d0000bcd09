package dev.vouchsafe.platform.attempt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.alarm.Alarms;
import dev.vouchsafe.platform.attempt.Attempt.Kind;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.messaging.UnbelievedMessage.Why;
import dev.vouchsafe.platform.messaging.UnbelievedMessages;
import dev.vouchsafe.platform.trail.Subject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Messages that weren't believed, as attempts: in the trail, counted by their codes, and an alarm for a day. Of the
 * message there is kept where it lies, in whose name it spoke, and the id that it was ordered by. A flood of them costs
 * the store no more than a caller may cause; each is in the dead letters all the same.
 *
 * @param bound by topic
 */
record UnbelievedAttempts(
        AttemptWriter writer, AttemptStore store, CallerBound bound, WithheldText texts, InstantSource system)
        implements UnbelievedMessages, Alarms {

    private static final Duration ALARMED = Duration.ofDays(1);
    private static final String SOURCE = "ce_source";
    private static final String ID = "ce_id";
    /** What the keys of a topic are the ids of; those of others name nothing that the trail knows. */
    private static final Map<String, String> KINDS = Map.of(
            Topics.VLSC,
            "agreement",
            Topics.MPN,
            "partner",
            Topics.ELIGIBILITY,
            "partner",
            Topics.VOUCHER,
            "voucher",
            Topics.PAYMENT,
            "partner");

    @Override
    public void heard(ConsumerRecord<byte[], byte[]> record, Why why) {
        if (!bound.wait(record.topic()).isZero()) {
            return;
        }
        bound.caused(record.topic(), 1);
        try {
            writer.write(List.of(attempt(record, why))).join();
        } catch (CompletionException unwritten) {
            throw unwritten.getCause() instanceof RuntimeException cause ? cause : unwritten;
        }
    }

    private Attempt attempt(ConsumerRecord<byte[], byte[]> record, Why why) {
        var place = Cause.id("record", record.topic(), record.partition() + "@" + record.offset());
        return new Attempt(
                place,
                Kind.UNBELIEVED,
                "MESSAGE",
                record.topic(),
                Map.of("partition", String.valueOf(record.partition()), "offset", String.valueOf(record.offset())),
                HttpStatus.FORBIDDEN.value(),
                List.of(why.code()),
                subjects(record),
                texts.kept(header(record, SOURCE)),
                List.of(),
                null,
                texts.kept(header(record, ID)),
                place);
    }

    private static List<Subject> subjects(ConsumerRecord<byte[], byte[]> record) {
        var kind = KINDS.get(record.topic());
        var key = text(record.key());
        return kind != null && Id.isWellFormed(key) ? List.of(new Subject(kind, key)) : List.of();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return text(header == null ? null : header.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }

    /** Counted from the store: a restart ends no alarm. */
    @Override
    public List<String> standing() {
        long heard = store.count(Kind.UNBELIEVED, system.instant().minus(ALARMED));
        return heard == 0 ? List.of() : List.of("Messages of the last day that were not believed: " + heard + ".");
    }
}
