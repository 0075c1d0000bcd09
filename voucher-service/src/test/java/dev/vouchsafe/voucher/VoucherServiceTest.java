package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The whole service over real Kafka, the embedded document server and HTTP. Every test has an agreement of its own. */
class VoucherServiceTest {

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(VoucherServiceApplication::application, "2021-03-16T09:00:00Z");
        IntStream.rangeClosed(1, 8).forEach(VoucherServiceTest::qualified);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anAssignmentBecomesAVoucherAndTakesItsDays() {
        assign("V-10", "PS-10", 5);
        service.customer("V-10")
                .get()
                .uri("/api/vouchers/PS-10")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("assigned")
                .jsonPath("$.lastDay")
                .isEqualTo("2021-09-11");
        service.customer("V-10")
                .get()
                .uri("/api/agreements/V-10")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.balance")
                .isEqualTo(25)
                .jsonPath("$.taken")
                .isEqualTo(5)
                .jsonPath("$.facts.length()")
                .isEqualTo(3);
        service.somebody("auditor")
                .get()
                .uri("/api/vouchers?agreementId=V-10")
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].voucherId")
                .isEqualTo("PS-10");
    }

    @Test
    void aForeignTenantsVoucherDoesNotExist() {
        assign("V-11", "PS-11", 5);
        service.customer("V-10")
                .get()
                .uri("/api/vouchers/PS-11")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("voucher-not-found");
        service.partner("P-1")
                .get()
                .uri("/api/vouchers/PS-11")
                .exchange()
                .expectStatus()
                .isNotFound();
        service.customer("V-10")
                .get()
                .uri("/api/agreements/V-11")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aRefusedAssignmentCanBeRead() {
        assign("V-12", "PS-12", 7);
        service.customer("V-12")
                .get()
                .uri("/api/refusals?kind=assignment")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].voucherId")
                .isEqualTo("PS-12")
                .jsonPath("$.items[0].codes[0]")
                .isEqualTo("level-not-offered");
    }

    @Test
    void ofEightThatReserveAtOnceExactlyOneGetsIt() throws Exception {
        assign("V-13", "PS-13", 5);
        try (var partners = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = IntStream.rangeClosed(1, 8)
                    .<Callable<Integer>>mapToObj(n -> () -> status(reserve("P-" + n, "PS-13", 5)))
                    .toList();
            var statuses = partners.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void fromReservationToRedemption() {
        assignedAndReported("V-14", "PS-14");
        redeem("any", "PS-14", "PS-14", "PS-NONE")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].status")
                .isEqualTo(200)
                .jsonPath("$[1].codes[0]")
                .isEqualTo("already-redeemed")
                .jsonPath("$[2].codes[0]")
                .isEqualTo("voucher-not-found");
    }

    @Test
    void whatWasUploadedIsGivenBackToWhoeverMayKnowTheVoucher() {
        assignedAndReported("V-17", "PS-17");
        var name = "p\u00f6\"l; 100% x.html";
        service.partner("P-1")
                .put()
                .uri("/api/vouchers/PS-17/deliverables/{name}", name)
                .contentType(MediaType.TEXT_HTML)
                .bodyValue("<b>plan</b>")
                .exchange()
                .expectStatus()
                .isOk();
        for (var client : List.of(
                service.partner("P-1"),
                service.customer("V-17"),
                service.somebody("operator"),
                service.somebody("auditor"))) {
            client.get()
                    .uri("/api/vouchers/PS-17/deliverables/{name}", name)
                    .header("Accept", "application/pdf, */*;q=0.1")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentType(MediaType.TEXT_HTML)
                    .expectHeader()
                    .valueEquals("X-Content-Type-Options", "nosniff")
                    .expectHeader()
                    .value(
                            "Content-Disposition",
                            value -> assertThat(value)
                                    .startsWith("attachment;")
                                    .contains("filename*=UTF-8''p%C3%B6%22l%3B%20100%25%20x.html"))
                    .expectHeader()
                    .value("Repr-Digest", value -> assertThat(value).matches("sha-256=:[A-Za-z0-9+/]{43}=:"))
                    .expectBody(String.class)
                    .isEqualTo("<b>plan</b>");
        }
        var etag = service.partner("P-1")
                .head()
                .uri("/api/vouchers/PS-17/deliverables/plan.txt")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentLength(8)
                .expectBody()
                .isEmpty()
                .getResponseHeaders()
                .getETag();
        service.partner("P-1")
                .get()
                .uri("/api/vouchers/PS-17/deliverables/plan.txt")
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
        for (var client :
                List.of(service.partner("P-2"), service.customer("V-10"), service.somebody("payments-officer"))) {
            client.get()
                    .uri("/api/vouchers/PS-17/deliverables/plan.txt")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        service.partner("P-1")
                .get()
                .uri("/api/vouchers/PS-17/deliverables/other.txt")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anUploadMayAskForTheDocumentThatItReplaces() {
        assignedAndReported("V-19", "PS-19");
        var path = "/api/vouchers/PS-19/deliverables/plan.txt";
        var etag = service.partner("P-1")
                .head()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .isEmpty()
                .getResponseHeaders()
                .getETag();
        upload(path, "If-None-Match", "*").expectStatus().isEqualTo(412);
        upload(path, "If-Match", etag).expectStatus().isOk();
        upload(path, "If-Match", etag).expectStatus().isEqualTo(412);
        upload("/api/vouchers/PS-19/deliverables/other.txt", "If-Match", "*")
                .expectStatus()
                .isEqualTo(412);
    }

    private static ResponseSpec upload(String path, String header, String value) {
        return service.partner("P-1")
                .put()
                .uri(path)
                .header(header, value)
                .bodyValue("another plan")
                .exchange();
    }

    @Test
    void aPaymentsOfficerReadsRedeemedVouchersAndNoOthers() {
        var officer = service.somebody("payments-officer");
        assignedAndReported("V-18", "PS-18");
        var paths = List.of("", "/checks", "/history", "/deliverables/plan.txt");
        paths.forEach(path -> officer.get()
                .uri("/api/vouchers/PS-18" + path)
                .exchange()
                .expectStatus()
                .isNotFound());
        redeem("of-V-18", "PS-18").expectStatus().isOk();
        paths.forEach(path -> officer.get()
                .uri("/api/vouchers/PS-18" + path)
                .exchange()
                .expectStatus()
                .isOk());
        officer.get()
                .uri("/api/vouchers/PS-18")
                .exchange()
                .expectBody()
                .jsonPath("$.report.summary")
                .isEqualTo("done");
        officer.get()
                .uri("/api/vouchers/PS-18/checks")
                .exchange()
                .expectBody()
                .jsonPath("$.checks[?(@.step=='payment' && @.code=='competency-missing')].passed")
                .isEqualTo(true);
        officer.get()
                .uri("/api/vouchers/PS-18/history")
                .exchange()
                .expectBody()
                .jsonPath("$.facts[-1].type")
                .isEqualTo("voucher.redeemed");
        officer.get().uri("/api/agreements/V-18").exchange().expectStatus().isForbidden();
    }

    @Test
    void aKeyFromBeforeCallsLeftWhatTheyAskedForRedeemsNoOtherVoucher() {
        assignedAndReported("V-15", "PS-15");
        assignedAndReported("V-16", "PS-16");
        var at = Instant.parse("2021-03-16T09:00:00Z");
        recorded(
                new VoucherRedeemed(VoucherId.of("PS-15"), PartnerId.of("P-1"), LocalDate.parse("2021-03-16"), at),
                new Cause(
                        "acting:admin@P-1.example:partner P-1:old 0",
                        Cause.Kind.CALL,
                        "admin@P-1.example",
                        List.of("partner-admin"),
                        "c-1"),
                at);

        redeem("old", "PS-16", "PS-15")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("idempotency-key-reused");
        service.customer("V-16")
                .get()
                .uri("/api/vouchers/PS-16")
                .exchange()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("reported");
        redeem("old", "PS-15")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].status")
                .isEqualTo(200);
    }

    @Test
    void everyWrongFieldIsNamed() {
        service.partner("P-1")
                .post()
                .uri("/api/vouchers/PS-1/reservation")
                .bodyValue(Map.of("plannedFrom", "soon", "plannedDays", 0))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("malformed")
                .jsonPath("$.violations[?(@.facts.field == 'plannedFrom')]")
                .exists()
                .jsonPath("$.violations[?(@.facts.field == 'adminEmail')]")
                .exists();
    }

    private static ResponseSpec reserve(String partner, String voucher, int days) {
        return service.partner(partner)
                .post()
                .uri("/api/vouchers/" + voucher + "/reservation")
                .bodyValue(Map.of(
                        "adminEmail",
                        "benefits@contoso.example",
                        "locationId",
                        "L-" + partner,
                        "engagement",
                        "sharepoint",
                        "deliveryCountry",
                        "GB",
                        "plannedFrom",
                        "2021-03-16",
                        "plannedTo",
                        "2021-03-20",
                        "plannedDays",
                        days,
                        "termsVersion",
                        "2020-07"))
                .exchange();
    }

    /** A voucher that the partner can redeem. */
    private static void assignedAndReported(String agreement, String voucher) {
        assign(agreement, voucher, 5);
        assertThat(status(reserve("P-1", voucher, 5))).isEqualTo(201);
        service.partner("P-1")
                .put()
                .uri("/api/vouchers/" + voucher + "/deliverables/plan.txt")
                .header("If-None-Match", "*")
                .bodyValue("the plan")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.reservation.deliverables[0].sha256")
                .isNotEmpty();
        var report = Map.of(
                "from",
                "2021-03-16",
                "to",
                "2021-03-16",
                "onSiteDays",
                1,
                "offSiteDays",
                0,
                "summary",
                "done",
                "nextSteps",
                "pilot",
                "deliveredOn",
                "2021-03-16",
                "deliverables",
                List.of("plan.txt"),
                "consultantId",
                "K-1");
        service.partner("P-1")
                .put()
                .uri("/api/vouchers/" + voucher + "/completion-report")
                .header("If-None-Match", "*")
                .bodyValue(report)
                .exchange()
                .expectStatus()
                .isOk();
        service.partner("P-1")
                .put()
                .uri("/api/vouchers/" + voucher + "/completion-report")
                .header("If-None-Match", "*")
                .bodyValue(report)
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    private static ResponseSpec redeem(String key, String... vouchers) {
        return service.partner("P-1")
                .post()
                .uri("/api/redemptions")
                .header("Idempotency-Key", key)
                .bodyValue(Map.of("vouchers", List.of(vouchers)))
                .exchange();
    }

    private static void recorded(DomainEvent fact, Cause cause, Instant at) {
        var message = service.bean(RecordedEvents.class).messageOf(fact, cause, at, null);
        service.bean(EventStorageEngine.class)
                .appendEvents(
                        AppendCondition.none(),
                        null,
                        List.of(new GenericTaggedEventMessage<>(
                                message, service.bean(TagResolver.class).resolve(message))))
                .join()
                .commit(null)
                .join();
    }

    private static int status(ResponseSpec response) {
        return response.returnResult(Void.class).getStatus().value();
    }

    /** An agreement with thirty days, and a voucher of this level for SharePoint from it. */
    private static void assign(String agreement, String voucher, int level) {
        vlsc(agreement, "vlsc.benefit.activated.v1", """
                {"agreementId": "%s", "program": "planning-services", "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                 "customer": {"customerId": "C-%s", "legalEntity": "Contoso", "division": null, "country": "GB"}}""".formatted(agreement, agreement));
        vlsc(agreement, "vlsc.days.accrued.v1", """
                {"agreementId": "%s", "program": "planning-services", "days": 30, "accruedOn": "2019-11-04"}""".formatted(agreement));
        vlsc(agreement, "vlsc.voucher.assigned.v1", """
                {"voucherId": "%s", "agreementId": "%s", "program": "planning-services", "offering": "SDPS", "level": %d, "assignedOn": "2021-03-15",
                 "projectManager": {"name": "Pat", "email": "pm@contoso.example"}, "voucherAdmin": {"email": "Benefits@contoso.example"}}""".formatted(voucher, agreement, level));
    }

    private static void vlsc(String agreement, String type, String data) {
        service.told("vlsc.events", agreement, type + agreement, "/vlsc", type, data);
    }

    private static void qualified(int n) {
        var partner = "P-" + n;
        eligibility(partner, "eligibility.location-registered.v1", """
                {"partnerId": "%s", "locationId": "L-%s", "country": "GB", "city": "Leeds"}""".formatted(partner, partner));
        eligibility(partner, "eligibility.competency-attained.v1", """
                {"partnerId": "%s", "competency": "collaboration-content", "level": "silver", "validFrom": "2019-07-01", "validThrough": "2022-06-30"}""".formatted(partner));
        eligibility(partner, "eligibility.exam-passed.v1", """
                {"partnerId": "%s", "consultantId": "K-1", "name": "Kim", "exam": "70-339", "validFrom": "2019-05-02", "validThrough": "2022-05-01"}""".formatted(partner));
        eligibility(partner, "eligibility.offering-enrolled.v1", """
                {"partnerId": "%s", "program": "planning-services", "offering": "SDPS", "enrolledBy": "ana", "enrolledAt": "2019-11-06T12:00:00Z"}""".formatted(partner));
    }

    private static void eligibility(String partner, String type, String data) {
        service.told("eligibility.events", partner, type + partner, "/eligibility-service", type, data);
    }
}
