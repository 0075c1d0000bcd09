package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.notification.domain.WebhookText;
import dev.vouchsafe.notification.webhook.content.Arrivals;
import dev.vouchsafe.notification.webhook.content.Published;
import dev.vouchsafe.notification.webhook.view.VisibleWebhooks;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Call;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.web.HttpJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** An owner tries its webhook out, has a delivery made again, or all from an instant on. Answered before it is sent. */
@RestController
record DeliveryHttp(
        Changes changes, VisibleWebhooks webhooks, Deliveries deliveries, DeliveryEngine engine, EventIntake intake) {

    private static final String ONE = "/api/webhooks/{webhookId}";
    private static final int ACCEPTED = 202;
    private static final int ID_DIGITS = 20;

    /** How many deliveries a replay has made again. */
    record Replayed(int deliveries) {}

    @PostMapping(ONE + "/test")
    Mono<ResponseEntity<JsonNode>> test(@PathVariable WebhookId webhookId, ServerWebExchange exchange) {
        return changes.effect(exchange, BodyForm.none(), call -> {
            var webhook = webhooks.find(call.caller(), webhookId).state();
            var test = test(webhookId, call);
            engine.deliver(List.of(new DeliveryEngine.Sending(test, webhook)));
            return Answer.of(ACCEPTED, stored(webhookId, test.id()));
        });
    }

    @PostMapping(ONE + "/deliveries/{deliveryId}/retry")
    Mono<ResponseEntity<JsonNode>> retry(
            @PathVariable WebhookId webhookId, @PathVariable String deliveryId, ServerWebExchange exchange) {
        return changes.effect(exchange, BodyForm.none(), call -> {
            webhooks.find(call.caller(), webhookId);
            var again = deliveries.retry(webhookId, deliveryId).orElseThrow(() -> unknown(webhookId));
            engine.trigger();
            return Answer.of(ACCEPTED, DeliveryView.of(again));
        });
    }

    @PostMapping(ONE + "/replay")
    Mono<ResponseEntity<JsonNode>> replay(@PathVariable WebhookId webhookId, ServerWebExchange exchange) {
        return changes.effect(exchange, BodyForm.json("webhook-replay", ReplayBody.class), call -> {
            var webhook = webhooks.find(call.caller(), webhookId).state();
            return Answer.of(
                    ACCEPTED, new Replayed(intake.replay(webhook, call.body().from())));
        });
    }

    private static Delivery test(WebhookId webhookId, Call<?> call) {
        var from = Objects.requireNonNullElseGet(
                call.causeId(), () -> UUID.randomUUID().toString());
        var id = "test-" + Sha256.hex(from.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
        var data = HttpJson.mapper().createObjectNode().put("webhookId", webhookId.value());
        var subject = webhookId.value();
        var body = Published.body(id, ServiceName.NOTIFICATION.source(), Delivery.TEST, subject, call.now(), data);
        return new Delivery(webhookId, id, Delivery.TEST, subject, Arrivals.next(), 0, body);
    }

    private DeliveryView stored(WebhookId webhookId, String id) {
        var found = deliveries.find(webhookId, id).orElseThrow(() -> unknown(webhookId));
        return DeliveryView.of(found);
    }

    private static Refusal unknown(WebhookId webhookId) {
        return new Refusal(Violation.of(Code.NOT_FOUND, WebhookText.NO_SUCH_DELIVERY.with("webhookId", webhookId)));
    }
}
