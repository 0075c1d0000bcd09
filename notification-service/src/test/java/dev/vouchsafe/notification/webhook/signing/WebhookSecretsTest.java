package dev.vouchsafe.notification.webhook.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.notification.domain.WebhookOwner;
import dev.vouchsafe.platform.personal.MasterKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WebhookSecretsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final WebhookId ID = WebhookId.of("W-1");
    private static final WebhookOwner OWNER = WebhookOwner.of(PartnerId.of("P-1"));
    private static final WebhookSecrets SECRETS = new WebhookSecrets(MasterKey.of(MasterKey.random()));

    @Test
    void eachEarlierSecretSignsForItsOwnDay() {
        var webhook = Webhook.evolve(
                null, new WebhookEvent.WebhookRegistered(ID, OWNER, "https://a.example/", List.of("*"), null, NOW));
        webhook = rotated(webhook, 2, NOW);
        webhook = rotated(webhook, 3, NOW.plus(Duration.ofHours(12)));

        assertThat(SECRETS.signing(webhook, NOW.plus(Duration.ofHours(23))))
                .containsExactly(SECRETS.of(ID, 3), SECRETS.of(ID, 2), SECRETS.of(ID, 1));
        assertThat(SECRETS.signing(webhook, NOW.plus(Duration.ofHours(25))))
                .containsExactly(SECRETS.of(ID, 3), SECRETS.of(ID, 2));
        assertThat(SECRETS.signing(webhook, NOW.plus(Duration.ofHours(37)))).containsExactly(SECRETS.of(ID, 3));
    }

    private static Webhook rotated(Webhook webhook, int number, Instant at) {
        return Objects.requireNonNull(Webhook.evolve(
                webhook, new WebhookEvent.WebhookSecretRotated(ID, OWNER, number, at.plus(Duration.ofDays(1)), at)));
    }
}
