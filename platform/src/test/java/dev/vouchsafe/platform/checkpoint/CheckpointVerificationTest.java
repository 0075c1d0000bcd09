package dev.vouchsafe.platform.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.messaging.TopicReader;
import dev.vouchsafe.platform.signing.Ed25519Keys;
import dev.vouchsafe.platform.signing.MessageVerifier;
import dev.vouchsafe.platform.signing.SigningSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class CheckpointVerificationTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Semaphore mayFail = new Semaphore(0);
    private final AtomicInteger attempts = new AtomicInteger();
    private final CheckpointVerification verification = new CheckpointVerification(
            "service",
            null,
            new PublishedCheckpoints(
                    "service",
                    null,
                    new TopicReader(() -> {
                        attempts.incrementAndGet();
                        mayFail.acquireUninterruptibly();
                        throw new KafkaException("no broker");
                    }),
                    () -> new MessageVerifier(new SigningSettings(
                            null, "s=" + Ed25519Keys.random().known(), true)),
                    (record, why) -> {}),
            InstantSource.system(),
            Duration.ZERO);

    @Test
    void aFailureThatNobodyWaitedForIsWhatTheNextAskerHearsAndThenItIsTriedAgain() {
        assertThat(verification.ask().status()).isEqualTo(VerifiedLog.RUNNING);
        mayFail.release();

        // Until it has failed it runs.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThatThrownBy(verification::ask)
                        .isInstanceOf(KafkaException.class)
                        .hasMessage("no broker"));
        assertThat(attempts).hasValue(1);

        assertThat(verification.ask().status()).isEqualTo(VerifiedLog.RUNNING);
        await().atMost(PATIENCE).until(() -> attempts.get() == 2);
        mayFail.release();
    }
}
