package dev.vouchsafe.voucher.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.eventstore.Checkpoint;
import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.eventstore.LogVerification;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people that assignments name, in a whole service: where they are stored, who can read them, and what is left when they are erased. */
class ErasureTest {

    private static final String ERASURES = "/api/ops/erasures";
    private static ServiceUnderTest service;
    private static int tests;

    private static int messages;

    private final String run = "-" + tests++;
    private final String pat = "pat.example" + run + "@contoso.example";
    private final String kim = "kim.example" + run + "@fabrikam.example";
    private final String admin = "benefits" + run + "@contoso.example";
    private final String first = "V-1" + run;
    private final String second = "V-2" + run;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(VoucherServiceApplication::application, "2021-03-16T09:00:00Z");
    }

    /** Each test has people of its own. */
    @BeforeEach
    void twoCustomersWithAVoucherEach() {
        agreement(first);
        agreement(second);
        assigned(first, "PS-1", "Patricia Example", pat);
        assigned(second, "PS-2", "Kimberley Example", kim);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void noDocumentOfTheServiceHoldsANameOrAnAddress() {
        // Compared with another manager and refused, asked by a partner with a key, refused and answered again.
        assigned(first, "PS-1", "Patricia Sample", pat);
        validated("PS-1", admin, "k-1");
        validated("PS-1", "nobody@contoso.example", "k-2");
        erase(kim, "k-3");

        var stored = stored();

        assertThat(stored).as("what is looked through").anyMatch(bytes -> bytes.contains("voucher.assigned") && bytes.contains("ps-1" + run))
                .anyMatch(bytes -> bytes.contains("voucher.assignment-refused")).anyMatch(bytes -> bytes.contains("k-2" + run));
        var digestOfTheErasure = Sha256.hex(("POST " + ERASURES + "?null\0{\"email\":\"" + kim + "\",}").getBytes(UTF_8));
        assertThat(stored).noneMatch(bytes -> Stream.of("patricia", "kimberley", "pat.example", "kim.example", "benefits-", "nobody@", digestOfTheErasure)
                .anyMatch(bytes::contains));
    }

    @Test
    void whoIsErasedIsNowhereToBeReadAndTheLogIsWhole() {
        assertThat(manager(first, "PS-1")).isEqualTo(person("Patricia Example", pat));
        var before = log().checkpoint();

        var asTyped = pat.toUpperCase(Locale.ROOT);
        var answer = erase(asTyped, "k-1");

        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(answer.getResponseBody()).doesNotContainIgnoringCase("pat.example");
        assertErased(before);
        service.restart();
        assertErased(before);
        assertThat(erase(asTyped, "k-1").getResponseBody()).as("asked again").isEqualTo(answer.getResponseBody());
    }

    @Test
    void theErasureIsAFactWithoutThePerson() {
        var answer = JsonMapper.shared().readTree(erase(pat, "k-1").getResponseBody());

        var facts = log().read(log().head() - 1, 1);

        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.toString()).contains("personal.erased", "somebody@operator.example").doesNotContainIgnoringCase("pat.example");
            assertThat(fact.toString()).contains(answer.get("key").asString());
        });
        assertThat(erase(pat, "k-2").getStatus().value()).as("with another key there is nothing left").isEqualTo(404);
        assertThat(erase("never@told.example", null).getResponseBody()).contains("not-found").doesNotContain("never@");
    }

    @Test
    void whoIsAssignedAgainAfterwardsIsReadableAgainThere() {
        erase(pat, null);
        assigned(first, "PS-3", "Patricia Example", pat);

        assertThat(manager(first, "PS-3")).isEqualTo(person("Patricia Example", pat));
        assertThat(manager(first, "PS-1").toString()).isEqualTo("{\"erased\":true}");
    }

    @Test
    void anErasedAdministratorCanNoLongerBeNamed() {
        assertThat(validated("PS-1", admin.toUpperCase(Locale.ROOT), null)).isEqualTo(200);
        erase(admin, null);

        assertThat(validated("PS-1", admin, null)).isEqualTo(404);
        assertThat(history(first, "PS-1").at("/facts/0/data/grant/adminEmail").toString()).isEqualTo("{\"erased\":true}");
        assertThat(manager(first, "PS-1")).as("somebody else").isEqualTo(person("Patricia Example", pat));
    }

    @Test
    void aKeyThatComesBackWithABackupIsDeletedAtTheNextStart() {
        var backup = keys().find().into(new ArrayList<>());
        erase(pat, null);
        restore(backup);
        assertThat(manager(first, "PS-1")).isEqualTo(person("Patricia Example", pat));

        service.restart();

        assertThat(manager(first, "PS-1").toString()).isEqualTo("{\"erased\":true}");
        assertThat(manager(second, "PS-2")).isEqualTo(person("Kimberley Example", kim));
    }

    @Test
    void anErasureThatACrashBrokeOffIsEndedByTheSameCall() {
        var backup = keys().find().into(new ArrayList<>());
        var answer = erase(pat, "k-1").getResponseBody();
        long facts = log().head();
        // As a crash right after the fact leaves it: the key is there, and no answer is kept.
        restore(backup);
        service.bean(MongoDatabase.class).getCollection("idempotency").deleteMany(new Document());

        assertThat(erase(pat, "k-1").getResponseBody()).isEqualTo(answer);

        assertThat(manager(first, "PS-1").toString()).isEqualTo("{\"erased\":true}");
        assertThat(log().head()).isEqualTo(facts);
    }

    @Test
    void erasingIsTheOperatorsAndNeedsAnAddress() {
        for (var stranger : List.of(service.partner("P-1"), service.customer(first), service.somebody("auditor"))) {
            stranger.post().uri(ERASURES).bodyValue(Map.of("email", pat)).exchange().expectStatus().isForbidden();
        }
        service.somebody("operator").post().uri(ERASURES).bodyValue(Map.of("name", "Patricia")).exchange().expectStatus().isBadRequest()
                .expectBody().jsonPath("$.violations[?(@.facts.field == 'email')]").exists();
        assertThat(manager(first, "PS-1")).isEqualTo(person("Patricia Example", pat));
    }

    private void assertErased(Checkpoint before) {
        assertThat(manager(first, "PS-1").toString()).isEqualTo("{\"erased\":true}");
        assertThat(manager(second, "PS-2")).as("another person").isEqualTo(person("Kimberley Example", kim));
        assertThat(log().verify(Checkpoint.START, List.of(before), whole -> { })).isInstanceOf(LogVerification.Whole.class);
        assertThat(before.position()).isEqualTo(log().head() - 1);
    }

    private void agreement(String agreement) {
        told(agreement, "vlsc.benefit.activated.v1", "b-" + agreement, """
                {"agreementId": "%s", "program": "planning-services", "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                 "customer": {"customerId": "C-1", "legalEntity": "Contoso", "division": null, "country": "GB"}}""".formatted(agreement));
        told(agreement, "vlsc.days.accrued.v1", "d-" + agreement, """
                {"agreementId": "%s", "program": "planning-services", "days": 30, "accruedOn": "2019-11-04"}""".formatted(agreement));
    }

    private void assigned(String agreement, String voucher, String manager, String email) {
        told(agreement, "vlsc.voucher.assigned.v1", "a-" + messages++, """
                {"voucherId": "%s", "agreementId": "%s", "program": "planning-services", "offering": "SDPS", "level": 5, "assignedOn": "2021-03-15",
                 "projectManager": {"name": "%s", "email": "%s"}, "voucherAdmin": {"email": "%s"}}""".formatted(voucher + run, agreement, manager, email, admin));
    }

    private void told(String agreement, String type, String message, String data) {
        service.told("vlsc.events", agreement, message, "/vlsc", type, data);
    }

    private int validated(String voucher, String email, String key) {
        return service.partner("P-1").post().uri("/api/vouchers/" + voucher + run + "/validation").headers(headers -> {
            if (key != null) {
                headers.set("Idempotency-Key", key + run);
            }
        })
                .bodyValue(Map.of("adminEmail", email)).exchange().returnResult(Void.class).getStatus().value();
    }

    private EntityExchangeResult<String> erase(String email, String key) {
        return service.somebody("operator").post().uri(ERASURES).headers(headers -> {
            if (key != null) {
                headers.set("Idempotency-Key", key + run);
            }
        }).bodyValue(Map.of("email", email))
                .exchange().expectBody(String.class).returnResult();
    }

    private JsonNode manager(String agreement, String voucher) {
        return history(agreement, voucher).at("/facts/0/data/grant/projectManager");
    }

    private JsonNode history(String agreement, String voucher) {
        return JsonMapper.shared().readTree(service.customer(agreement).get().uri("/api/vouchers/" + voucher + run + "/history").exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody());
    }

    private static JsonNode person(String name, String email) {
        return JsonMapper.shared().valueToTree(Map.of("name", name, "email", email));
    }

    private EventLog log() {
        return service.bean(MongoEventStorageEngine.class).log();
    }

    private void restore(List<Document> backup) {
        backup.forEach(key -> keys().replaceOne(new Document("_id", key.get("_id")), key, new ReplaceOptions().upsert(true)));
    }

    private MongoCollection<Document> keys() {
        return service.bean(MongoDatabase.class).getCollection("person_keys");
    }

    /** The bytes of every document of every collection, without regard to capitals. */
    private List<String> stored() {
        var all = new ArrayList<String>();
        var database = service.bean(MongoDatabase.class);
        for (var collection : database.listCollectionNames()) {
            for (var document : database.getCollection(collection, RawBsonDocument.class).find()) {
                var bytes = document.getByteBuffer().asNIO();
                var copy = new byte[bytes.remaining()];
                bytes.get(copy);
                all.add(new String(copy, ISO_8859_1).toLowerCase(Locale.ROOT));
            }
        }
        return all;
    }
}
