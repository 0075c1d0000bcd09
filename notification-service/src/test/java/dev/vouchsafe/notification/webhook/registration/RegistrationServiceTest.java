package dev.vouchsafe.notification.webhook.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.notification.NotificationServiceApplication;
import dev.vouchsafe.notification.WebhookCalls;
import dev.vouchsafe.platform.testing.RunningService;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

class RegistrationServiceTest {

    private static final String URL = "https://93.184.216.34/in";

    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(NotificationServiceApplication::application, "2021-04-01T09:00:00Z");

    private static WebhookCalls partner(String id) {
        return new WebhookCalls(SERVICE.partner(id));
    }

    private static WebhookCalls customer(String... agreements) {
        return new WebhookCalls(SERVICE.service().customer(agreements));
    }

    @Test
    void theSecretIsShownOnceAndKeptNowhere() {
        var answer = WebhookCalls.answer(
                partner("P-1").register(URL, "voucher.*").expectStatus().isCreated());

        var secret = String.valueOf(answer.get("secret"));
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(answer).containsEntry("state", "on").containsEntry("offSince", null);
        partner("P-1")
                .get("/" + answer.get("id"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.secret")
                .doesNotExist();
        var database = SERVICE.service().bean(MongoDatabase.class);
        for (var name : database.listCollectionNames()) {
            for (Document document : database.getCollection(name).find()) {
                assertThat(document.toJson()).as(name).doesNotContain(secret);
            }
        }
    }

    @Test
    void aKeptKeyDoesNotKeepTheSecret() {
        var answer = SERVICE.partner("P-1")
                .post()
                .uri("/api/webhooks")
                .header("Idempotency-Key", "k-1")
                .bodyValue(Map.of("url", URL, "types", List.of("*")))
                .exchange()
                .expectStatus()
                .isCreated();

        var secret = String.valueOf(WebhookCalls.answer(answer).get("secret"));
        var kept = SERVICE.service().bean(MongoDatabase.class).getCollection("idempotency");
        assertThat(kept.find())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.toJson()).doesNotContain(secret));
    }

    @Test
    void aNewSecretIsAnother() {
        var first = WebhookCalls.answer(partner("P-1").register(URL, "*"));
        var second = WebhookCalls.answer(partner("P-1")
                .send(HttpMethod.POST, "/" + first.get("id") + "/secret", Map.of())
                .expectStatus()
                .isOk());

        assertThat(second.get("secret")).isNotEqualTo(first.get("secret"));
    }

    @Test
    void othersHearThatThereIsNone() {
        var id = partner("P-2").registered(URL, "*");
        var foreign = List.of(partner("P-3"), customer("V-1"));

        for (var other : foreign) {
            other.get("/" + id).expectStatus().isNotFound();
            other.send(HttpMethod.PATCH, "/" + id, Map.of("state", "off"))
                    .expectStatus()
                    .isNotFound();
            other.send(HttpMethod.DELETE, "/" + id, Map.of()).expectStatus().isNotFound();
            other.send(HttpMethod.POST, "/" + id + "/secret", Map.of())
                    .expectStatus()
                    .isNotFound();
        }
        partner("P-2").get("/" + id).expectStatus().isOk();
    }

    @Test
    void aCustomerSeesWebhooksWhoseAgreementsAreAmongItsOwn() {
        var id = customer("V-10", "V-11").registered(URL, "*");

        customer("V-10", "V-11", "V-12").get("/" + id).expectStatus().isOk();
        customer("V-10").get("/" + id).expectStatus().isNotFound();
        customer("V-11", "V-12", "V-10")
                .get("")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(id)
                .jsonPath("$.total")
                .isEqualTo(1);
        customer("V-11").get("").expectBody().jsonPath("$.total").isEqualTo(0);
    }

    @Test
    void isChangedSwitchedOffAndDeleted() {
        var id = partner("P-4").registered(URL, "voucher.*");

        partner("P-4")
                .send(
                        HttpMethod.PATCH,
                        "/" + id,
                        Map.of("url", "https://93.184.216.35/", "types", List.of("payment.paid.v1"), "state", "off"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.url")
                .isEqualTo("https://93.184.216.35/")
                .jsonPath("$.types[0]")
                .isEqualTo("payment.paid.v1")
                .jsonPath("$.offBecause")
                .isEqualTo("asked");
        partner("P-4")
                .send(HttpMethod.DELETE, "/" + id, Map.of())
                .expectStatus()
                .isNoContent();
        partner("P-4").get("/" + id).expectStatus().isNotFound();
        partner("P-4").get("").expectBody().jsonPath("$.total").isEqualTo(0);
    }

    @Test
    void anEmptyDescriptionIsNone() {
        var id = partner("P-5").registered(URL, "*");
        partner("P-5")
                .send(HttpMethod.PATCH, "/" + id, Map.of("description", "Our ERP"))
                .expectBody()
                .jsonPath("$.description")
                .isEqualTo("Our ERP");

        partner("P-5")
                .send(HttpMethod.PATCH, "/" + id, Map.of("description", ""))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.description")
                .isEmpty();
    }

    @Test
    void anOwnerHasNoMoreThanItMay() {
        for (int i = 0; i < 20; i++) {
            customer("V-20", "V-" + (30 + i)).registered(URL, "*");
        }

        customer("V-20")
                .register(URL, "*")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("wrong-state");
        customer("V-30").registered(URL, "*");
        partner("P-6").registered(URL, "*");
    }

    @Test
    void malformed() {
        malformed("url", "https://10.0.0.7/", "voucher.*");
        malformed("url", "http://localhost:8080/", "voucher.*");
        malformed("types[1]", URL, "voucher.*", "vouchers.reserved.v1");
    }

    private static void malformed(String field, String url, String... types) {
        partner("P-1")
                .register(url, types)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo(field);
    }

    @Test
    void onlyPartnersAndCustomersHaveWebhooks() {
        for (var role : List.of("operator", "auditor", "payments-officer")) {
            new WebhookCalls(SERVICE.somebody(role))
                    .register(URL, "*")
                    .expectStatus()
                    .isForbidden();
        }
    }
}
