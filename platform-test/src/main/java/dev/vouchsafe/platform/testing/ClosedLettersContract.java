package dev.vouchsafe.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.time.ServiceClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator makes of dead letters is followed and told by every service that has some. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ClosedLettersContract {

    private static final String LETTERS = "/api/ops/dead-letters";

    private ServiceUnderTest service;

    /** The service. */
    protected abstract ServiceUnderTest start();

    /** A topic that it reads, and a type of message that it knows there. */
    protected abstract Map.Entry<String, String> read();

    @BeforeAll
    void begin() {
        service = start();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aReplayedAndADismissedLetterAreFollowedAndTold() {
        service.publish(read().getKey(), "K-1", "m-1", "/somebody", read().getValue(), "{".getBytes(UTF_8));
        settle();
        var first = items(LETTERS).getFirst().path("id").asString();
        lookAt(first);
        close(first, "replay");
        settle();
        var second = items(LETTERS + "?state=open").getFirst();
        assertThat(second.path("replayOf").asString()).isEqualTo(first);
        close(second.path("id").asString(), "dismissal");
        // Fails if something doesn't follow.
        settle();

        assertThat(items(LETTERS))
                .extracting(letter -> letter.path("state").asString())
                .containsExactly("replayed", "dismissed");
        assertThat(items("/api/audit?type=dead-letter"))
                .allSatisfy(
                        entry -> assertThat(entry.path("sentence").asString()).endsWith(": Because."))
                .extracting(entry -> entry.path("type").asString())
                .containsExactly("dead-letter.replayed", "dead-letter.dismissed");
        assertThat(items("/api/audit?type=call.shown"))
                .extracting(entry -> entry.path("data").path("path").asString())
                .contains(LETTERS, LETTERS + "/{id}");
    }

    private void settle() {
        var now = service.bean(ServiceClock.class).instant().toString();
        service.advanceTo(now);
        service.advanceTo(now);
    }

    private void lookAt(String letter) {
        service.somebody("auditor")
                .get()
                .uri(LETTERS + "/" + letter)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void close(String letter, String how) {
        service.somebody("operator")
                .post()
                .uri(LETTERS + "/" + letter + "/" + how)
                .bodyValue(Map.of("reason", "Because."))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private List<JsonNode> items(String path) {
        return JsonMapper.shared()
                .readTree(service.somebody("auditor")
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .path("items")
                .valueStream()
                .toList();
    }
}
