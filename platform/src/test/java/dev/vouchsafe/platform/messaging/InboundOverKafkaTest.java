package dev.vouchsafe.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import dev.vouchsafe.embedded.EmbeddedKafka;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.projection.OverdueWork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

class InboundOverKafkaTest {

    /** No message of these tests becomes a command. */
    private static final class NoCommands implements Commands {

        @Override
        public Outcome send(Object command, Cause cause, Precondition precondition) {
            throw new UnsupportedOperationException();
        }
    }

    private static EmbeddedKafka kafka;

    private final List<String> read = new CopyOnWriteArrayList<>();
    private String topic;
    private TestTopics topics;
    private ConfigurableApplicationContext service;

    @BeforeAll
    static void startBroker() {
        kafka = EmbeddedKafka.temporary();
        // A busy machine may take its time; what is waited for comes or the test fails.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
        Awaitility.reset();
    }

    @BeforeEach
    void nameTopic(TestInfo test) {
        topic = test.getTestMethod().orElseThrow().getName();
        topics = new TestTopics(kafka.bootstrapServers(), topic);
    }

    @AfterEach
    void stopService() {
        topics.close();
        if (service != null) {
            service.close();
        }
    }

    @Test
    void poisonOfEverySortIsPutAsideAndTheNextMessageIsHandled() {
        start(note -> read.add(note.data().text()));
        var withoutId = Records.attributes("m-0");
        withoutId.remove("ce_id");
        var otherType = Records.attributes("m-7");
        otherType.put("ce_type", "note.burnt.v1");

        topics.send(Records.note("lost"), withoutId);
        topics.send("{\"text\":".getBytes(UTF_8), Records.attributes("m-1"));
        topics.send(
                "{\"text\": 5, \"pages\": \"5\", \"writtenOn\": \"2021-02-30\"}".getBytes(UTF_8),
                Records.attributes("m-2"));
        topics.send("{}".getBytes(UTF_8), Records.attributes("m-3"));
        topics.send(new byte[0], Records.attributes("m-4"));
        topics.send(null, Records.attributes("m-5"));
        topics.send(Records.note("a".repeat(900_000)), Records.attributes("m-6"));
        topics.send(Records.note("burnt"), otherType);
        topics.send(Records.note("read"), Records.attributes("m-8"));

        await().until(() -> read, List.of("read")::equals);
        await().until(topics::allCommitted);
        assertThat(topics.deadLetters(7))
                .extracting(letter -> TestTopics.header(letter, DeadLetterHeaders.OFFSET))
                .containsExactly("0", "1", "2", "3", "4", "5", "6");
    }

    @Test
    void aDeadLetterIsTheMessageAsItWasWithTheReasonBesideIt() {
        start(note -> read.add(note.data().text()));

        topics.send("{\"pages\": 1, \"writtenOn\": \"2021-03-15\"}".getBytes(UTF_8), Records.attributes("m-1"));

        ConsumerRecord<byte[], byte[]> letter = topics.deadLetters(1).getFirst();
        assertThat(new String(letter.key(), UTF_8)).isEqualTo(TestTopics.KEY);
        assertThat(new String(letter.value(), UTF_8)).isEqualTo("{\"pages\": 1, \"writtenOn\": \"2021-03-15\"}");
        Records.attributes("m-1")
                .forEach((name, value) ->
                        assertThat(TestTopics.header(letter, name)).isEqualTo(value));
        assertThat(TestTopics.header(letter, DeadLetterHeaders.REASON)).isEqualTo("text is missing");
        assertThat(TestTopics.header(letter, DeadLetterHeaders.TOPIC)).isEqualTo(topic);
        assertThat(TestTopics.header(letter, DeadLetterHeaders.PARTITION)).isEqualTo("0");
        assertThat(TestTopics.header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("0");
    }

    @Test
    void theLargestMessageThatTheTopicTakesFitsAsADeadLetter() {
        start(note -> read.add(note.data().text()));
        var value = new byte[topics.largestValue(Records.attributes("m-1"))];

        topics.send(value, Records.attributes("m-1"));

        assertThat(topics.deadLetters(1).getFirst().value()).isEqualTo(value);
    }

    @Test
    void whatUnpacksToMoreThanAnyTopicTakesIsPutAsideWithoutItsValue() {
        start(note -> read.add(note.data().text()));

        topics.sendPacked(new byte[5_000_000], Records.attributes("m-1"));
        topics.send(Records.note("read"), Records.attributes("m-2"));

        await().until(() -> read, List.of("read")::equals);
        assertThat(TestTopics.header(topics.deadLetters(1).getFirst(), DeadLetterHeaders.OMITTED))
                .isEqualTo("5000000");
    }

    @Test
    void whatAHandlerCannotReadIsPutAside() {
        start(note -> {
            if (note.data().text().equals("odd")) {
                throw new UnreadableMessage("text is odd");
            }
            read.add(note.data().text());
        });

        topics.send(Records.note("odd"), Records.attributes("m-1"));
        topics.send(Records.note("read"), Records.attributes("m-2"));

        await().until(() -> read, List.of("read")::equals);
        assertThat(TestTopics.header(topics.deadLetters(1).getFirst(), DeadLetterHeaders.REASON))
                .isEqualTo("text is odd");
    }

    @Test
    void whatFailsIsTriedAgainAndWhatFollowsWaits() {
        var failures = Map.of(
                "second",
                new IllegalStateException("the log is away"),
                "third",
                new ClassCastException("a bug"),
                "fourth",
                new StackOverflowError());
        var attempts = new ConcurrentHashMap<String, AtomicInteger>();
        start(note -> {
            var text = note.data().text();
            var attempt =
                    attempts.computeIfAbsent(text, any -> new AtomicInteger()).incrementAndGet();
            if (failures.containsKey(text) && attempt <= 2) {
                sneak(failures.get(text));
            }
            read.add(text);
        });

        for (var text : List.of("first", "second", "third", "fourth", "fifth")) {
            topics.send(Records.note(text), Records.attributes(text));
        }

        await().until(() -> read, List.of("first", "second", "third", "fourth", "fifth")::equals);
        assertThat(attempts.get("second")).hasValue(3);
        await().until(topics::allCommitted);
        assertThat(topics.deadLetterCount()).isZero();
    }

    @Test
    void whatWasNotHandledWhenTheServiceStoppedIsHandledWhenItStartsAgain() {
        var failing = new AtomicInteger();
        start(note -> {
            failing.incrementAndGet();
            throw new IllegalStateException("the log is away");
        });
        topics.send(Records.note("read"), Records.attributes("m-1"));
        await().until(() -> failing.get() > 1);
        service.close();

        start(note -> read.add(note.data().text()));

        await().until(() -> read, List.of("read")::equals);
    }

    @Test
    void oneThatIsAloneGoesOnBehindAGroupWhoseMemberIsStillIn() {
        start(note -> read.add(note.data().text()), "vouchsafe.node=a");
        topics.send(Records.note("first"), Records.attributes("m-1"));
        await().until(topics::allCommitted);
        service.close(); // a member with a name stays in its group for a while

        start(note -> read.add(note.data().text()), "vouchsafe.messaging.alone=true");
        topics.send(Records.note("second"), Records.attributes("m-2"));

        await().atMost(Duration.ofSeconds(30)).until(topics::allCommitted);
        assertThat(read).containsExactly("first", "second");
    }

    private void start(Consumer<InboundMessage<Note>> effect, String... settings) {
        service = new SpringApplicationBuilder(KafkaAutoConfiguration.class, MessagingConfiguration.class)
                .web(WebApplicationType.NONE)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(Desk.class, () -> new Desk(topic, effect)))
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(Commands.class, NoCommands::new))
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(OverdueWork.class, () -> new OverdueWork(Duration.ZERO)))
                .properties(settings)
                .properties(
                        "spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "spring.application.name=" + topic,
                        "vouchsafe.messaging.sources." + topic + "=/desk",
                        "spring.main.banner-mode=off",
                        "logging.level.root=warn",
                        "vouchsafe.messaging.partitions=1",
                        "vouchsafe.messaging.first-retry=10ms")
                .run();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}
