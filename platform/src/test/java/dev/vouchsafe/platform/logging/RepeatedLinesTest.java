package dev.vouchsafe.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatedLinesTest {

    private final LoggerContext logs = new LoggerContext();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger kafka = logs.getLogger("org.apache.kafka.clients.NetworkClient");
    private long now = -TimeUnit.DAYS.toNanos(1);

    @BeforeEach
    void log() {
        logs.addTurboFilter(new RepeatedLines(() -> now));
        lines.start();
        logs.getLogger("ROOT").addAppender(lines);
    }

    @Test
    void aClientSaysTheSameOnceAMinute() {
        for (int second = 0; second < 120; second++) {
            kafka.warn("[Producer clientId=p-{}] Connection to node {} could not be established.", second, second);
            kafka.warn("[Consumer clientId=c-" + second + "] Connection to node {} could not be established.", second);
            now += TimeUnit.SECONDS.toNanos(1);
        }
        assertThat(lines.list).hasSize(2);
    }

    @Test
    void anotherLineAndAnotherLevelAreSaid() {
        kafka.warn("Connection to node {} could not be established.", -1);
        kafka.warn("Bootstrap broker {} disconnected", "b");
        kafka.error("Connection to node {} could not be established.", -1);
        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.WARN, Level.ERROR);
    }

    @Test
    void whatTheServicesSayIsNeverKeptBack() {
        var own = logs.getLogger("dev.vouchsafe.platform.outbox.OutboxPublisher");
        own.warn("the same");
        own.warn("the same");
        assertThat(lines.list).hasSize(2);
    }
}
