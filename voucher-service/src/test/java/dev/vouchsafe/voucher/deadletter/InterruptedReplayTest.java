package dev.vouchsafe.voucher.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The event is the truth, and the sending follows it, whoever is away in between. */
class InterruptedReplayTest extends DeadLettersUnderTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void whatWasDecidedWhileTheBrokerWasAwayIsSentOnceByTheNextProcess() {
        var corrected = unreadable("V-1", "{");
        var asItWas = unreadable("V-2", benefit("V-2").replace("2019-11-04", "someday"));
        service.stopBroker();

        replay(corrected, Map.of("reason", "Cut off.", "value", benefit("V-1")))
                .expectStatus()
                .isOk();
        replay(asItWas, Map.of("reason", "Try it.")).expectStatus().isOk();
        service.restart(service::startBroker);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(agreementStatus("V-1")).isEqualTo(200));
        settle();
        assertThat(sentAgain(corrected)).hasSize(1);
        assertThat(sentAgain(asItWas)).hasSize(1);
        assertThat(letters().getLast().path("replayOf").asString()).isEqualTo(asItWas);
        assertThat(items("/api/audit?type=dead-letter.replayed")).hasSize(2);
        assertThat(items(LETTERS + "?state=replayed")).hasSize(2);
    }
}
