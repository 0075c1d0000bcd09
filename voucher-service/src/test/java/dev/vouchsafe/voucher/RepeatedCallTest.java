package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A call with an Idempotency-Key may be sent again, at once and after a restart: it happens once, and the first answer stands. */
class RepeatedCallTest {

    private static final String AGREEMENT = "V-20";
    private static final int COPIES = 8;

    private static ServiceUnderTest service;

    /** What a caller can see of an answer. */
    private record Answer(int status, String etag, String body) {
    }

    /** A call as it is sent, by whom and with which key; what it is to be answered, and how many facts it comes to. */
    private record Call(String name, String partner, String role, String path, String key, Map<String, ?> body, int status, int facts) {

        Answer send() {
            return send(body);
        }

        Answer send(Map<String, ?> other) {
            var answer = client().post().uri(path).header("Idempotency-Key", key).bodyValue(other).exchange().expectBody(String.class).returnResult();
            return new Answer(answer.getStatus().value(), answer.getResponseHeaders().getETag(), answer.getResponseBody());
        }

        private WebTestClient client() {
            return partner != null ? service.partner(partner) : role.equals("customer-admin") ? service.customer(AGREEMENT) : service.somebody(role);
        }
    }

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(VoucherServiceApplication::application, "2021-03-16T09:00:00Z");
        told("vlsc.events", "vlsc.benefit.activated.v1", "activated", """
                {"agreementId": "V-20", "program": "planning-services", "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                 "customer": {"customerId": "C-20", "legalEntity": "Contoso", "division": null, "country": "GB"}}""");
        told("vlsc.events", "vlsc.days.accrued.v1", "accrued", """
                {"agreementId": "V-20", "program": "planning-services", "days": 90, "accruedOn": "2019-11-04"}""");
        IntStream.range(0, 8).forEach(n -> told("vlsc.events", "vlsc.voucher.assigned.v1", "assigned-" + n, """
                {"voucherId": "PS-2%d", "agreementId": "V-20", "program": "planning-services", "offering": "SDPS", "level": 5, "assignedOn": "2021-03-15",
                 "projectManager": {"name": "Pat", "email": "pm@contoso.example"}, "voucherAdmin": {"email": "benefits@contoso.example"}}""".formatted(n)));
        told("eligibility.events", "eligibility.location-registered.v1", "location", """
                {"partnerId": "P-1", "locationId": "L-1", "country": "GB", "city": "Leeds"}""");
        told("eligibility.events", "eligibility.competency-attained.v1", "competency", """
                {"partnerId": "P-1", "competency": "collaboration-content", "level": "silver", "validFrom": "2019-07-01", "validThrough": "2022-06-30"}""");
        told("eligibility.events", "eligibility.offering-enrolled.v1", "enrolled", """
                {"partnerId": "P-1", "program": "planning-services", "offering": "SDPS", "enrolledBy": "ana", "enrolledAt": "2019-11-06T12:00:00Z"}""");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A call of every POST that changes something: admitted, and refused for each kind of reason. */
    private static List<Call> calls() {
        return List.of(
                byPartner("reservation", "P-1", "PS-20", "/reservation", reservation(5), 201),
                byPartner("reservation that the rules refuse", "P-1", "PS-21", "/reservation", reservation(6), 422),
                byPartner("reservation of no voucher", "P-1", "PS-NONE", "/reservation", reservation(5), 404),
                byPartner("reservation that came second", "P-1", "PS-20", "/reservation", reservation(4), 409),
                byPartner("redemption without a report", "P-1", "PS-20", "/redemption", Map.of(), 422),
                byPartner("validation", "P-1", "PS-21", "/validation", Map.of("adminEmail", "benefits@contoso.example"), 200),
                new Call("batch of redemptions", "P-1", null, "/api/redemptions", "k-batch", Map.of("vouchers", List.of("PS-20", "PS-NONE")), 200, 0),
                new Call("withdrawal", null, "customer-admin", "/api/vouchers/PS-22/withdrawal", "k-withdrawal", Map.of(), 200, 1),
                new Call("extension", null, "operator", "/api/vouchers/PS-23/extension", "k-extension", Map.of("days", 10, "reason", "asked for"), 200, 1),
                new Call("amendment", null, "operator", "/api/program/amendments", "k-amendment",
                        Map.of("name", "a", "createdBefore", "2021-01-01", "extendDays", 5, "reason", "once"), 201, 1));
    }

    @Test
    void copiesAtOnceAndAfterARestartGetTheFirstAnswerAndHappenOnce() throws Exception {
        var first = new LinkedHashMap<Call, Answer>();
        for (var call : calls()) {
            long before = head();
            var answers = atOnce(call);
            assertThat(answers).as(call.name()).containsOnly(answers.getFirst());
            assertThat(answers.getFirst().status()).as(call.name()).isEqualTo(call.status());
            assertThat(head() - before).as("facts of all copies of the %s", call.name()).isEqualTo(call.facts());
            first.put(call, answers.getFirst());
        }
        long head = head();

        service.restart();

        first.forEach((call, answer) -> assertThat(call.send()).as(call.name()).isEqualTo(answer));
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var first = byPartner("first", "P-1", "PS-24", "/reservation", reservation(5), 201);
        assertThat(first.send().status()).isEqualTo(201);
        assertThat(first.send(reservation(4))).satisfies(other -> {
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.body()).contains("idempotency-key-reused");
        });
    }

    @Test
    void theFirstAnswerStandsWhenTheStateHasMovedOn() {
        var first = byPartner("first", "P-1", "PS-25", "/reservation", reservation(5), 201);
        var answer = first.send();
        service.partner("P-1").method(HttpMethod.DELETE).uri("/api/vouchers/PS-25/reservation")
                .bodyValue(Map.of("reason", "program-changed")).exchange().expectStatus().isOk();
        assertThat(first.send()).isEqualTo(answer);
        assertThat(service.bean(EventLog.class).stateOf(VoucherStreams.voucher("PS-25")).state().status()).isEqualTo("assigned");
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        var first = byPartner("first", "P-1", "PS-26", "/reservation", reservation(5), 201);
        assertThat(first.send().status()).isEqualTo(201);
        assertThat(byPartner("first", "P-2", "PS-26", "/reservation", reservation(5), 409).send().status()).isEqualTo(409);
    }

    private static List<Answer> atOnce(Call call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(COPIES)) {
            return threads.invokeAll(IntStream.range(0, COPIES).<Callable<Answer>>mapToObj(n -> call::send).toList()).stream()
                    .map(future -> future.resultNow()).toList();
        }
    }

    private static long head() {
        return service.bean(EventLog.class).head();
    }

    private static Call byPartner(String name, String partner, String voucher, String path, Map<String, ?> body, int status) {
        return new Call(name, partner, null, "/api/vouchers/" + voucher + path, "k-" + voucher + path + "-" + name.replace(' ', '-'), body, status,
                status == 201 ? 1 : 0);
    }

    private static Map<String, ?> reservation(int days) {
        return Map.of("adminEmail", "benefits@contoso.example", "locationId", "L-1", "engagement", "sharepoint", "deliveryCountry", "GB",
                "plannedFrom", "2021-03-16", "plannedTo", "2021-03-20", "plannedDays", days, "termsVersion", "2020-07");
    }

    private static void told(String topic, String type, String id, String data) {
        service.told(topic, topic.startsWith("vlsc") ? AGREEMENT : "P-1", id, "/outside", type, data);
    }
}
