package dev.vouchsafe.voucher.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The people whom a customer names later: who validates then, who sees them, and what is left once they are erased. */
class ChangedContactsTest extends TwoCustomers {

    private final String quinn = "quinn.example" + run + "@contoso.example";
    private final String vouchers = "vouchers" + run + "@contoso.example";

    @Test
    void theNewAdministratorValidatesAndTheOldOneNoMore() {
        assertThat(validated("PS-1", admin, null)).isEqualTo(200);

        change("Quinn Example", null).expectStatus().isOk();

        assertThat(validated("PS-1", admin, null)).isEqualTo(404);
        assertThat(validated("PS-1", vouchers.toUpperCase(Locale.ROOT), null)).isEqualTo(200);
    }

    @Test
    void anAssignmentThatIsRepeatedIsComparedWithWhatItSaidItself() {
        change("Quinn Example", null).expectStatus().isOk();

        assigned(first, "PS-1", "Patricia Example", pat);

        assertThat(history(first, "PS-1").path("facts").valueStream())
                .extracting(fact -> fact.path("type").asString())
                .containsExactly("voucher.assigned", "voucher.contacts-changed");
        assertThat(contacts("").at("/voucherAdmin/email").asString()).isEqualTo(vouchers);
    }

    @Test
    void theCustomerAndWhoOverseesItSeeThemAndNobodyElse() {
        assertThat(contacts("")).isEqualTo(people("Patricia Example", pat, admin));

        change("Quinn Example", null)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(answer ->
                        // It is kept under the key of its call.
                        assertThat(answer).contains("assigned").doesNotContain(vouchers, quinn));

        for (var seeing : List.of(service.customer(first), service.somebody("operator"), service.somebody("auditor"))) {
            assertThat(read(seeing, "")).isEqualTo(people("Quinn Example", quinn, vouchers));
        }
        service.customer(second).get().uri(path("")).exchange().expectStatus().isNotFound();
        for (var stranger : List.of(service.partner("P-1"), service.somebody("payments-officer"))) {
            stranger.get().uri(path("")).exchange().expectStatus().isForbidden();
        }
    }

    @Test
    void whatWasThenIsShownAsOfThen() {
        service.advanceTo("2021-03-16T10:00:00Z");
        change("Quinn Example", null).expectStatus().isOk();
        var then = history(first, "PS-1").at("/facts/0/recordedAt").asString();

        assertThat(contacts("?asOf=" + then).without("asOf")).isEqualTo(people("Patricia Example", pat, admin));
    }

    @Test
    void whoIsErasedIsGoneFromTheContactsTooAndCanBeNamedAnew() {
        change("Quinn Example", null).expectStatus().isOk();
        erase(vouchers, null);

        assertThat(contacts("").path("voucherAdmin").isNull()).isTrue();
        assertThat(contacts("").at("/projectManager/email").asString()).isEqualTo(quinn);
        assertThat(history(first, "PS-1").at("/facts/1/data/adminEmail").toString())
                .isEqualTo("{\"erased\":true}");
        assertThat(validated("PS-1", vouchers, null)).isEqualTo(404);
        assertThat(validated("PS-1", admin, null)).isEqualTo(404);

        change("Quinn Example", null).expectStatus().isOk();
        assertThat(validated("PS-1", vouchers, null)).isEqualTo(200);
    }

    @Test
    void aChangeIsConditionalOnTheVoucherAndTheSameAgainIsNone() {
        var before = etag("/api/vouchers/PS-1" + run);
        assertThat(etag(path(""))).isNotEqualTo(before).startsWith(before.substring(0, before.indexOf('-')));
        var changed = change("Quinn Example", before)
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
        assertThat(changed).isNotEqualTo(before).isEqualTo(etag("/api/vouchers/PS-1" + run));
        change("Quinn Sample", before).expectStatus().isEqualTo(412);
        long facts = log().head();

        change(
                        service.customer(first),
                        "Quinn Example",
                        quinn,
                        vouchers.toUpperCase(Locale.ROOT),
                        headers -> headers.set("If-Match", changed))
                .expectStatus()
                .isOk();

        assertThat(log().head()).isEqualTo(facts);
        assertThat(etag("/api/vouchers/PS-1" + run)).isEqualTo(changed);
    }

    @Test
    void whoMayNotKnowOfTheVoucherNeitherChangesAnythingNorLeavesAKey() {
        long keys = keys().countDocuments();
        change(service.customer(second), "Quinn Example", keyed(null))
                .expectStatus()
                .isNotFound();
        change(service.somebody("operator"), "Quinn Example", keyed(null))
                .expectStatus()
                .isForbidden();
        change(service.partner("P-1"), "Quinn Example", keyed(null))
                .expectStatus()
                .isForbidden();

        assertThat(keys().countDocuments()).isEqualTo(keys);
        assertThat(contacts("")).isEqualTo(people("Patricia Example", pat, admin));
    }

    @Test
    void aKeyIsThatOfTheFirstCallAlsoWhenItsAnswerIsNoLongerKept() {
        change(service.customer(first), "Quinn Example", keyed("k-1"))
                .expectStatus()
                .isOk();
        long facts = log().head();
        service.bean(MongoDatabase.class).getCollection("idempotency").deleteMany(new Document());

        change(service.customer(first), "Somebody Else", keyed("k-1"))
                .expectStatus()
                .isEqualTo(422);
        change(service.customer(first), "Quinn Example", keyed("k-1"))
                .expectStatus()
                .isOk();

        assertThat(log().head()).isEqualTo(facts);
    }

    private ResponseSpec change(String name, String ifMatch) {
        return change(service.customer(first), name, headers -> {
            if (ifMatch != null) {
                headers.set("If-Match", ifMatch);
            }
        });
    }

    private ResponseSpec change(WebTestClient caller, String name, Consumer<HttpHeaders> headers) {
        return change(caller, name, quinn, vouchers, headers);
    }

    private ObjectNode contacts(String query) {
        return read(service.customer(first), query);
    }

    private ObjectNode read(WebTestClient caller, String query) {
        var body = caller.get()
                .uri(path(query))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return (ObjectNode) JsonMapper.shared().readTree(body);
    }

    private static JsonNode people(String name, String manager, String administrator) {
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "projectManager",
                        Map.of("name", name, "email", manager),
                        "voucherAdmin",
                        Map.of("email", administrator)));
    }

    private String etag(String path) {
        return service.customer(first)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
    }

    private String path(String query) {
        return "/api/vouchers/PS-1" + run + "/contacts" + query;
    }
}
