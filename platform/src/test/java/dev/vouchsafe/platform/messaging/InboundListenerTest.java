package dev.vouchsafe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.CommandResult;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.schema.JsonSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Messages that become commands, sent some at a time. */
class InboundListenerTest {

    private static final String TOPIC = "notes";

    /** Says what was sent together; a text is a command. */
    private final List<List<String>> sent = new ArrayList<>();

    private final List<Integer> sentBeforeEachRest = new ArrayList<>();

    private final List<UnbelievedMessage.Why> unbelieved = new ArrayList<>();

    private Predicate<String> fails = text -> false;
    private Predicate<String> reuses = text -> false;
    private final MockProducer<byte[], byte[]> letters =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final InboundListener listener = listener();

    private final class Recording implements Commands {

        @Override
        public Outcome send(Object command, Cause cause, Precondition precondition) {
            if (fails.test((String) command)) {
                throw new IllegalStateException("the log is away");
            }
            return reuses.test((String) command)
                    ? Outcome.Refused.idempotencyKeyReused()
                    : new Outcome.Done(List.of(), 0, false);
        }

        @Override
        public List<CommandResult> sendInOrder(List<Caused> commands) {
            sent.add(commands.stream().map(each -> (String) each.command()).toList());
            return Commands.super.sendInOrder(commands);
        }
    }

    private InboundListener listener() {
        var commands = new Recording();
        var handler = InboundHandler.sending(TOPIC, Note.TYPE, Note.class, commands, message -> {
            if (message.data().text().startsWith("odd")) {
                throw new UnreadableMessage("text is odd");
            }
            if (message.data().text().startsWith("early")) {
                throw new IllegalStateException("the keys are away");
            }
            return message.data().text();
        });
        var deadLetters = new DeadLetters(
                "service",
                new TopicWriter(
                        new DefaultKafkaProducerFactory<>(
                                Map.of(), new ByteArraySerializer(), new ByteArraySerializer()) {
                            @Override
                            public Producer<byte[], byte[]> createProducer() {
                                return letters;
                            }
                        }),
                (record, why) -> unbelieved.add(why));
        return new InboundListener(
                new InboundSteps(
                        new MessageReader(
                                new Inbound(List.of(handler)), new JsonSchemas(), 1_000_000, Trusting.desk(TOPIC)),
                        deadLetters),
                commands,
                () -> sentBeforeEachRest.add(sent.size()),
                new HandledOffsets());
    }

    @Test
    void aReusedIdIsADeadLetterAndWhatFollowsItGoesOn() {
        reuses = text -> text.equals("n1");

        listener.onMessage(notes(List.of("n0", "n1", "n2")));

        assertThat(sent).containsExactly(List.of("n0", "n1", "n2"));
        assertThat(letters.history()).hasSize(1);
        assertThat(letters.history().getFirst().value()).isEqualTo(Records.note("n1"));
        assertThat(unbelieved).containsExactly(UnbelievedMessage.Why.REUSED_ID);
    }

    @Test
    void sendsTogetherWhatFollowsEachOther() {
        listener.onMessage(notes(IntStream.range(0, InboundListener.TOGETHER + 2)
                .mapToObj(i -> "n" + i)
                .toList()));

        assertThat(sent).extracting(List::size).containsExactly(InboundListener.TOGETHER, 2);
    }

    @Test
    void letsWhatIsOverdueGoFirstEachTimeBeforeItSends() {
        listener.onMessage(notes(IntStream.range(0, InboundListener.TOGETHER + 2)
                .mapToObj(i -> "n" + i)
                .toList()));

        assertThat(sentBeforeEachRest).containsExactly(0, 1);
    }

    @Test
    void aDeadLetterIsPutWhenAllInFrontOfItIsDone() {
        fails = "second"::equals;

        var failure = catchThrowableOfType(
                BatchListenerFailedException.class,
                () -> listener.onMessage(notes(List.of("first", "second", "odd", "fourth"))));

        assertThat(failure.getIndex()).isEqualTo(1);
        assertThat(letters.history()).isEmpty();
        fails = text -> false;
        listener.onMessage(notes(List.of("second", "odd", "fourth")));
        assertThat(letters.history()).hasSize(1);
        assertThat(sent).containsExactly(List.of("first", "second"), List.of("second"), List.of("fourth"));
    }

    @Test
    void whatCanNotBecomeACommandNowFailsWhenItIsItsTurn() {
        var failure = catchThrowableOfType(
                BatchListenerFailedException.class,
                () -> listener.onMessage(notes(List.of("first", "early", "third"))));

        assertThat(failure.getIndex()).isEqualTo(1);
        assertThat(sent).containsExactly(List.of("first"));
    }

    @Test
    void namesTheFirstThatFailsAndSendsNoneBehindIt() {
        fails = text -> text.equals("n40") || text.equals("n41");

        var failure = catchThrowableOfType(
                BatchListenerFailedException.class,
                () -> listener.onMessage(
                        notes(IntStream.range(0, 100).mapToObj(i -> "n" + i).toList())));

        assertThat(failure.getIndex()).isEqualTo(40);
        assertThat(sent).hasSize(2);
    }

    private static List<ConsumerRecord<byte[], byte[]>> notes(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> {
                    var sent = Records.record(
                            TOPIC, TestTopics.KEY, Records.note(texts.get(i)), Records.attributes("m-" + texts.get(i)));
                    var received = new ConsumerRecord<>(TOPIC, 0, i, sent.key(), sent.value());
                    sent.headers().forEach(header -> received.headers().add(header));
                    return received;
                })
                .toList();
    }
}
