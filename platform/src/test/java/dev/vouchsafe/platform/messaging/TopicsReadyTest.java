package dev.vouchsafe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

/** A start without a broker, in a time of its own. */
class TopicsReadyTest {

    private final AtomicLong now = new AtomicLong();
    private final List<Duration> saidAfter = new ArrayList<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(TopicsReady.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
            super.append(line);
            saidAfter.add(Duration.ofNanos(now.get()));
        }
    };

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void forget() {
        logger.detachAppender(lines);
    }

    @Test
    void aBrokerThatIsAwayIsSaidSoOnceAMinute() {
        assertThat(start(Duration.ofMinutes(10))).isTrue();

        assertThat(saidAfter).hasSize(10);
        assertThat(saidAfter.getFirst()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        for (int line = 1; line < saidAfter.size(); line++) {
            assertThat(saidAfter.get(line).minus(saidAfter.get(line - 1)))
                    .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsOnly("No message is read until the broker shows [vlsc.events]: away");
        assertThat(lines.list)
                .extracting(ILoggingEvent::getThrowableProxy)
                .as("no stack trace")
                .containsOnlyNulls();
    }

    @Test
    void aBrokerThatIsThereSoonIsWorthNoLine() {
        assertThat(start(Duration.ofSeconds(4))).isTrue();
        assertThat(saidAfter).isEmpty();
    }

    private boolean start(Duration away) {
        var broker = new KafkaAdmin(Map.of()) {
            @Override
            public Map<String, TopicDescription> describeTopics(String... topics) {
                if (now.get() < away.toNanos()) {
                    throw new KafkaException("away");
                }
                return Map.of();
            }
        };
        var noTopics = new StaticApplicationContext();
        noTopics.refresh();
        broker.setApplicationContext(noTopics);
        return new TopicsReady(broker, Set.of("vlsc.events"), now::get, now::addAndGet).await();
    }
}
