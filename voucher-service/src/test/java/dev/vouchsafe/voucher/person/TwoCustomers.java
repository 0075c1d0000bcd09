package dev.vouchsafe.voucher.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running service, and two customers with a voucher each that names its people. Each test has people of its own. */
abstract class TwoCustomers {

    static final String ERASURES = "/api/ops/erasures";
    static ServiceUnderTest service;
    private static int tests;
    private static int messages;

    final String run = "-" + tests++;
    final String pat = "pat.example" + run + "@contoso.example";
    final String kim = "kim.example" + run + "@fabrikam.example";
    final String admin = "benefits" + run + "@contoso.example";
    final String first = "V-1" + run;
    final String second = "V-2" + run;

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

    private void agreement(String agreement) {
        told(agreement, "vlsc.benefit.activated.v1", "b-" + agreement, """
                {"agreementId": "%s", "program": "planning-services", "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                 "customer": {"customerId": "C-1", "legalEntity": "Contoso", "division": null, "country": "GB"}}""".formatted(agreement));
        told(agreement, "vlsc.days.accrued.v1", "d-" + agreement, """
                {"agreementId": "%s", "program": "planning-services", "days": 30, "accruedOn": "2019-11-04"}""".formatted(agreement));
    }

    void assigned(String agreement, String voucher, String manager, String email) {
        told(agreement, "vlsc.voucher.assigned.v1", "a-" + messages++, """
                {"voucherId": "%s", "agreementId": "%s", "program": "planning-services", "offering": "SDPS", "level": 5, "assignedOn": "2021-03-15",
                 "projectManager": {"name": "%s", "email": "%s"}, "voucherAdmin": {"email": "%s"}}""".formatted(
                        voucher + run, agreement, manager, email, admin));
    }

    private void told(String agreement, String type, String message, String data) {
        service.told("vlsc.events", agreement, message, "/vlsc", type, data);
    }

    int validated(String voucher, String email, String key) {
        return service.partner("P-1")
                .post()
                .uri("/api/vouchers/" + voucher + run + "/validation")
                .headers(keyed(key))
                .bodyValue(Map.of("adminEmail", email))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    /** Other contacts for PS-1. */
    ResponseSpec change(
            WebTestClient caller, String manager, String email, String administrator, Consumer<HttpHeaders> headers) {
        return caller.put()
                .uri("/api/vouchers/PS-1" + run + "/contacts")
                .headers(headers)
                .bodyValue(Map.of(
                        "projectManager", person(manager, email), "voucherAdmin", Map.of("email", administrator)))
                .exchange();
    }

    EntityExchangeResult<String> erase(String email, String key) {
        return service.somebody("operator")
                .post()
                .uri(ERASURES)
                .headers(keyed(key))
                .bodyValue(Map.of("email", email))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    /** @param key null for a call without one */
    Consumer<HttpHeaders> keyed(String key) {
        return headers -> {
            if (key != null) {
                headers.set("Idempotency-Key", key + run);
            }
        };
    }

    JsonNode manager(String agreement, String voucher) {
        return history(agreement, voucher).at("/facts/0/data/grant/projectManager");
    }

    JsonNode history(String agreement, String voucher) {
        return read(agreement, "/api/vouchers/" + voucher + run + "/history");
    }

    JsonNode ofAgreement(String agreement) {
        return read(agreement, "/api/agreements/" + agreement + "/history");
    }

    private static JsonNode read(String agreement, String path) {
        return JsonMapper.shared()
                .readTree(service.customer(agreement)
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    static JsonNode person(String name, String email) {
        // In this order, as it is answered.
        return JsonMapper.shared().createObjectNode().put("name", name).put("email", email);
    }

    EventLog log() {
        return service.bean(MongoEventStorageEngine.class).log();
    }

    void restore(List<Document> backup) {
        backup.forEach(
                key -> keys().replaceOne(new Document("_id", key.get("_id")), key, new ReplaceOptions().upsert(true)));
    }

    MongoCollection<Document> keys() {
        return service.bean(MongoDatabase.class).getCollection("person_keys");
    }

    /** The bytes of every document of every collection, without regard to capitals. */
    List<String> stored() {
        var all = new ArrayList<String>();
        var database = service.bean(MongoDatabase.class);
        for (var collection : database.listCollectionNames()) {
            for (var document :
                    database.getCollection(collection, RawBsonDocument.class).find()) {
                var bytes = document.getByteBuffer().asNIO();
                var copy = new byte[bytes.remaining()];
                bytes.get(copy);
                all.add(new String(copy, ISO_8859_1).toLowerCase(Locale.ROOT));
            }
        }
        return all;
    }
}
