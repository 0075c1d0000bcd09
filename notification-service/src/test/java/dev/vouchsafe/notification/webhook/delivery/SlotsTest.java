package dev.vouchsafe.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.WebhookId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final WebhookId A = WebhookId.of("wh-a");
    private static final WebhookId B = WebhookId.of("wh-b");

    private final Slots slots = new Slots(3, 8);

    private int taken(WebhookId webhookId) {
        int taken = 0;
        while (slots.take(webhookId)) {
            taken++;
        }
        return taken;
    }

    @Test
    void oneWebhookHasItsOwnPlacesAndNoMore() {
        assertThat(taken(A)).isEqualTo(3);
        assertThat(slots.full()).containsExactly(A);
        assertThat(taken(B)).isEqualTo(3);
        slots.giveBack(A);
        assertThat(taken(A)).isEqualTo(1);
    }

    @Test
    void oneThatStrugglesHasFewUntilItAnswersWell() {
        slots.take(A);
        slots.judge(A, false);
        assertThat(taken(A)).isEqualTo(1);
        slots.judge(A, true);
        assertThat(taken(A)).isEqualTo(1);
    }

    @Test
    void allThatStruggleTakeHalfOfAllPlaces() {
        var struggling =
                IntStream.range(0, 20).mapToObj(i -> WebhookId.of("wh-" + i)).toList();
        struggling.forEach(webhook -> {
            slots.take(webhook);
            slots.judge(webhook, false);
            slots.giveBack(webhook);
        });

        assertThat(struggling.stream().mapToInt(this::taken).sum()).isEqualTo(4);
        assertThat(taken(A)).isEqualTo(3);
    }

    @Test
    void whoFoundNoPlaceIsLookedForOnce() {
        taken(A);
        assertThat(slots.tookNotAll(A)).isTrue();
        assertThat(slots.tookNotAll(A)).isFalse();
        assertThat(slots.tookNotAll(B)).isFalse();
    }
}
