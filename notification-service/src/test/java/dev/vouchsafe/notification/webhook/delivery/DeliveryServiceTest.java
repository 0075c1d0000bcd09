package dev.vouchsafe.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.vouchsafe.notification.NotificationServiceApplication;
import dev.vouchsafe.notification.WebhookCalls;
import dev.vouchsafe.notification.webhook.delivery.Receiver.Answered;
import dev.vouchsafe.notification.webhook.delivery.Receiver.Received;
import dev.vouchsafe.platform.testing.RunningService;
import dev.vouchsafe.web.HttpJson;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpMethod;

class DeliveryServiceTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(
            () -> NotificationServiceApplication.application().properties("vouchsafe.webhooks.loopback=true"),
            "2021-04-01T09:00:00Z");

    private static int tests;

    private final Receiver receiver = new Receiver();
    private final PublishedMessages messages = new PublishedMessages(SERVICE.service());
    /** Of each test its own. */
    private final String name = "T" + ++tests;

    private final String agreement = "V-" + name;
    private final String partner = "P-" + name;
    private final WebhookCalls ofPartner = new WebhookCalls(SERVICE.partner(partner));
    private final WebhookCalls ofCustomer = new WebhookCalls(SERVICE.service().customer(agreement));

    @BeforeEach
    void patience() {
        org.awaitility.Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private String id(String event) {
        return name + "-" + event;
    }

    private Received received(String event) {
        return await().until(() -> receiver.first(id(event)), Optional::isPresent)
                .orElseThrow();
    }

    private String voucher(String number) {
        return "PS-" + name + "-" + number;
    }

    @Test
    void eachIsToldOfWhatConcernsItAndNoMore() {
        ofPartner.registered(receiver.url() + "/partner", "*");
        ofCustomer.registered(receiver.url() + "/customer", "*");
        new WebhookCalls(SERVICE.partner("P-other")).registered(receiver.url() + "/other", "*");
        messages.assigned(id("a"), voucher("1"), agreement);
        messages.reserved(id("b"), voucher("1"), agreement, partner);
        messages.extended(id("c"), voucher("1"));
        messages.expired(id("d"), voucher("1"), agreement, partner);
        messages.windowOpened(id("e"), voucher("1"), partner);

        await().untilAsserted(() ->
                assertThat(receiver.idsAt("/in/partner")).containsOnly(id("b"), id("c"), id("d"), id("e")));
        await().untilAsserted(() ->
                assertThat(receiver.idsAt("/in/customer")).containsExactly(id("a"), id("b"), id("c"), id("d")));
        assertThat(receiver.idsAt("/in/other")).isEmpty();
        assertThat(receiver.body(id("d"), "/in/customer")).contains("\"daysReturned\":5");
        assertThat(receiver.body(id("d"), "/in/partner"))
                .contains("\"closedBy\":\"voucher-life\"")
                .doesNotContain("daysReturned", "daysForfeited", "recordedAt");
    }

    @Test
    void isTheCloudEventOfKafkaInStructuredJson() {
        ofPartner.registered(receiver.url(), "voucher.reserved.v1");
        messages.reserved(id("a"), voucher("1"), agreement, partner);

        var message = received("a");
        assertThat(message.headers().get("content-type")).startsWith("application/cloudevents+json");
        var event = HttpJson.mapper().readTree(message.body());
        assertThat(event.propertyNames())
                .containsExactly("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");
        assertThat(event.path("id").asString()).isEqualTo(id("a"));
        assertThat(event.path("source").asString()).isEqualTo("/voucher-service");
        assertThat(event.path("time").asString()).isEqualTo("2019-11-06T09:30:00Z");
        assertThat(event.path("data").path("plannedDays").asInt()).isEqualTo(5);
    }

    @Test
    void aReleasedVoucherConcernsThePartnerNoMore() {
        ofPartner.registered(receiver.url(), "*");
        messages.reserved(id("a"), voucher("1"), agreement, partner);
        messages.released(id("b"), voucher("1"), partner);
        messages.extended(id("c"), voucher("1"));
        messages.windowOpened(id("d"), voucher("2"), partner);

        received("b");
        received("d");
        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(receiver.ids()).doesNotContain(id("c")));
    }

    @Test
    void bothSecretsSignWhileOneIsReplaced() {
        var registered = WebhookCalls.answer(ofPartner.register(receiver.url(), "*"));
        var rotated =
                WebhookCalls.answer(ofPartner.send(HttpMethod.POST, "/" + registered.get("id") + "/secret", Map.of()));
        messages.reserved(id("a"), voucher("1"), agreement, partner);

        var message = received("a");
        assertThat(message.headers().get("webhook-signature").split(" ")).hasSize(2);
        for (var secret : List.of(registered.get("secret"), rotated.get("secret"))) {
            var headers = new HashMap<String, List<String>>();
            message.headers().forEach((name, value) -> headers.put(name, List.of(value)));
            assertThatCode(() -> new Webhook(String.valueOf(secret))
                            .verify(message.body(), HttpHeaders.of(headers, (name, value) -> true)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void theNextOfAVoucherWaitsAndOtherVouchersGoOn() {
        var webhook = ofPartner.registered(receiver.url(), "*");
        receiver.answers(message -> Answered.with(message.has(voucher("1")) ? 500 : 200));
        messages.reserved(id("a"), voucher("1"), agreement, partner);
        messages.extended(id("b"), voucher("1"));
        messages.reserved(id("c"), voucher("2"), agreement, partner);

        received("c");
        await().untilAsserted(() -> deliveries(ofPartner, webhook, "waiting", 2));
        assertThat(receiver.ids()).doesNotContain(id("b"));
        receiver.answers(message -> Answered.with(200));
        receiver.received().clear();
        // By the time of its first retry, or by hand before.
        ofPartner
                .send(HttpMethod.POST, "/" + webhook + "/deliveries/" + id("a") + "/retry", Map.of())
                .expectStatus()
                .isAccepted();
        received("b");
        assertThat(receiver.ids()).containsSubsequence(id("a"), id("b"));
        await().untilAsserted(() -> deliveries(ofPartner, webhook, "delivered", 3));
    }

    private static void deliveries(WebhookCalls calls, String webhook, String state, int total) {
        calls.get("/" + webhook + "/deliveries?state=" + state)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(total);
    }

    @Test
    void aReceiverThatIsGoneSwitchesItsWebhookOff() {
        var webhook = ofPartner.registered(receiver.url(), "*");
        receiver.answers(message -> Answered.with(410));
        messages.reserved(id("a"), voucher("1"), agreement, partner);

        await().untilAsserted(() -> ofPartner
                .get("/" + webhook)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("off")
                .jsonPath("$.offBecause")
                .isEqualTo("gone"));
        deliveries(ofPartner, webhook, "failed", 1);
        await().untilAsserted(() -> SERVICE.partner(partner)
                .get()
                .uri("/api/notices")
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].title")
                .isEqualTo("Webhook " + webhook + " is switched off"));
    }

    @Test
    void aRedirectIsNotFollowed() {
        var webhook = ofPartner.registered(receiver.url(), "*");
        receiver.answers(message -> new Answered(307, Map.of("location", "/elsewhere")));
        messages.reserved(id("a"), voucher("1"), agreement, partner);

        await().untilAsserted(() -> ofPartner
                .get("/" + webhook + "/deliveries")
                .expectBody()
                .jsonPath("$.items[0].attempts[0].status")
                .isEqualTo(307)
                .jsonPath("$.items[0].nextAt")
                .isNotEmpty());
        assertThat(receiver.received()).extracting(Received::path).containsOnly("/in");
    }

    @Test
    void aTestIsSentAlsoToAWebhookThatIsOff() {
        var webhook = ofPartner.registered(receiver.url(), "voucher.*");
        ofPartner.send(HttpMethod.PATCH, "/" + webhook, Map.of("state", "off"));

        ofPartner
                .send(HttpMethod.POST, "/" + webhook + "/test", Map.of())
                .expectStatus()
                .isAccepted();

        await().untilAsserted(() -> assertThat(receiver.received())
                .anyMatch(message -> message.has("webhook.test.v1") && message.has(webhook)));
    }

    @Test
    void whatWasMissedIsReplayed() {
        messages.reserved(id("a"), voucher("1"), agreement, partner);
        messages.extended(id("b"), voucher("1"));
        messages.windowOpened(id("c"), voucher("2"), partner);
        messages.taken();
        var webhook = ofPartner.registered(receiver.url(), "voucher.*");

        assertThat(replay(webhook, "2019-11-06T09:30:01Z")).isZero();
        assertThat(replay(webhook, "2019-11-06T09:30:00Z")).isEqualTo(2);
        await().untilAsserted(() -> assertThat(receiver.ids()).containsExactly(id("a"), id("b")));
        assertThat(replay(webhook, "2019-11-06T09:30:00Z")).isEqualTo(2);
        await().untilAsserted(() -> assertThat(receiver.ids()).containsExactly(id("a"), id("b"), id("a"), id("b")));
    }

    private int replay(String webhook, String from) {
        return (int) WebhookCalls.answer(ofPartner
                        .send(HttpMethod.POST, "/" + webhook + "/replay", Map.of("from", from))
                        .expectStatus()
                        .isAccepted())
                .get("deliveries");
    }

    @Test
    void othersHearThatThereIsNone() {
        var webhook = ofPartner.registered(receiver.url(), "*");
        var other = new WebhookCalls(SERVICE.partner("P-other"));

        other.get("/" + webhook + "/deliveries").expectStatus().isNotFound();
        for (var path : List.of("/test", "/deliveries/e-1/retry")) {
            other.send(HttpMethod.POST, "/" + webhook + path, Map.of())
                    .expectStatus()
                    .isNotFound();
        }
        other.send(HttpMethod.POST, "/" + webhook + "/replay", Map.of("from", "2019-11-06T09:30:00Z"))
                .expectStatus()
                .isNotFound();
        ofPartner
                .send(HttpMethod.POST, "/" + webhook + "/deliveries/e-1/retry", Map.of())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whatWasToBeSentGoesWithItsWebhook() {
        var webhook = ofPartner.registered(receiver.url(), "*");
        receiver.answers(message -> Answered.with(503));
        messages.reserved(id("a"), voucher("1"), agreement, partner);
        received("a");
        ofPartner
                .send(HttpMethod.DELETE, "/" + webhook, Map.of())
                .expectStatus()
                .isNoContent();

        var deliveries = SERVICE.service().bean(Deliveries.class).collection();
        await().untilAsserted(() -> assertThat(deliveries.countDocuments(
                        com.mongodb.client.model.Filters.eq(DeliveryDocument.WEBHOOK, webhook)))
                .isZero());
    }
}
