package dev.vouchsafe.notification.webhook.registration;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.stream.WebhookStreams;
import dev.vouchsafe.notification.webhook.address.PublicAddresses;
import dev.vouchsafe.notification.webhook.address.WebhookUrl;
import dev.vouchsafe.notification.webhook.signing.WebhookSecrets;
import dev.vouchsafe.notification.webhook.view.VisibleWebhooks;
import dev.vouchsafe.notification.webhook.view.WebhookView;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Call;
import dev.vouchsafe.platform.http.change.ChangedState;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Partners and customers register webhooks, look at them, change and delete them, and ask for new secrets. */
@RestController
record WebhookHttp(
        Changes changes,
        Reads reads,
        VisibleWebhooks webhooks,
        PublicAddresses addresses,
        WebhookSecrets secrets,
        LogReader log) {

    private static final String ALL = "/api/webhooks";
    private static final String ONE = ALL + "/{webhookId}";
    private static final Duration EARLIER_SECRET_SIGNS = Duration.ofHours(24);
    private static final int ID_DIGITS = 20;

    @PostMapping(ALL)
    Mono<ResponseEntity<JsonNode>> register(ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("webhook", RegistrationBody.class),
                call -> new RegisterWebhook(
                        idFor(call),
                        VisibleWebhooks.ownerFor(call.caller()),
                        checked(call.body().url()),
                        call.body().types(),
                        call.body().description(),
                        call.now()),
                (command, done) -> withSecret(201, command.webhookId(), done));
    }

    @GetMapping(ONE)
    Mono<ResponseEntity<JsonNode>> show(@PathVariable WebhookId webhookId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> WebhookView.resource(webhooks.find(query.caller(), webhookId)));
    }

    @PatchMapping(ONE)
    Mono<ResponseEntity<JsonNode>> change(@PathVariable WebhookId webhookId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("webhook-change", ChangeBody.class),
                call -> {
                    webhooks.demandOwner(call.caller(), webhookId);
                    var url = call.body().url();
                    return new ChangeWebhook(
                            webhookId,
                            url == null ? null : checked(url),
                            call.body().types(),
                            call.body().description(),
                            call.body().on(),
                            call.now());
                },
                (command, done) -> Answer.of(200, WebhookView.resource(changed(webhookId, done))));
    }

    @DeleteMapping(ONE)
    Mono<ResponseEntity<JsonNode>> delete(@PathVariable WebhookId webhookId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.none(),
                call -> {
                    webhooks.demandOwner(call.caller(), webhookId);
                    return new DeleteWebhook(webhookId, call.now());
                },
                (command, done) -> new Answer(204, null, null, null));
    }

    @PostMapping(ONE + "/secret")
    Mono<ResponseEntity<JsonNode>> rotate(@PathVariable WebhookId webhookId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.none(),
                call -> {
                    webhooks.demandOwner(call.caller(), webhookId);
                    var earlierUntil = InstantSource.system().instant().plus(EARLIER_SECRET_SIGNS);
                    return new RotateSecret(webhookId, earlierUntil, call.now());
                },
                (command, done) -> withSecret(200, webhookId, done));
    }

    /** The same for the same call, so that a copy of it answers with the same webhook. */
    private static WebhookId idFor(Call<?> call) {
        var from = Objects.requireNonNullElseGet(
                call.causeId(), () -> UUID.randomUUID().toString());
        return WebhookId.of(
                "wh-" + Sha256.hex(from.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS));
    }

    private String checked(String url) {
        return WebhookUrl.checked(url, addresses).uri().toString();
    }

    private Answer withSecret(int status, WebhookId webhookId, Outcome.Done done) {
        var webhook = changed(webhookId, done);
        var secret = secrets.of(webhookId, webhook.state().secret().number());
        return Answer.of(status, WebhookView.of(webhook.state(), secret), WebhookView.resource(webhook))
                .withSecret();
    }

    private Sourced<Webhook> changed(WebhookId webhookId, Outcome.Done done) {
        var changed = ChangedState.of(log, WebhookStreams.webhook(webhookId), done);
        return changed.with(changed.state().orElseThrow());
    }
}
