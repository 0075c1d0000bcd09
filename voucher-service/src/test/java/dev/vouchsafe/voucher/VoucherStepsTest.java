package dev.vouchsafe.voucher;

import static dev.vouchsafe.voucher.VouchersUnderTest.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What is done with a reserved voucher, over HTTP: it is given back, redeemed, read by who pays. */
class VoucherStepsTest {

    @RegisterExtension
    static final VouchersUnderTest vouchers = new VouchersUnderTest();

    @BeforeAll
    static void twoPartnersMayDoTheWork() {
        vouchers.qualified(1);
        vouchers.qualified(2);
    }

    @Test
    void aReleaseMakesAVersion() {
        vouchers.assign("V-1", "PS-1", 5);
        var reserved = vouchers.reserve("P-1", "PS-1", 5)
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
        var released = release("PS-1", reserved)
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
        assertThat(version(released)).isGreaterThan(version(reserved));

        assertThat(status(vouchers.reserve("P-2", "PS-1", 5))).isEqualTo(201);
        release("PS-1", reserved).expectStatus().isEqualTo(412);
        release("PS-1", released).expectStatus().isEqualTo(412);
    }

    @Test
    void fromReservationToRedemption() {
        vouchers.assignedAndReported("V-14", "PS-14");
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
    void aPaymentsOfficerReadsRedeemedVouchersAndNoOthers() {
        var officer = vouchers.somebody("payments-officer");
        vouchers.assignedAndReported("V-18", "PS-18");
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
        vouchers.assignedAndReported("V-15", "PS-15");
        vouchers.assignedAndReported("V-16", "PS-16");
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
        vouchers.service()
                .customer("V-16")
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

    private static ResponseSpec release(String voucher, String etag) {
        return vouchers.somebody("operator")
                .method(HttpMethod.DELETE)
                .uri("/api/vouchers/" + voucher + "/reservation")
                .header(HttpHeaders.IF_MATCH, etag)
                .bodyValue(Map.of("reason", "the partner has closed"))
                .exchange();
    }

    private static int version(String etag) {
        return Integer.parseInt(etag.substring(1, etag.indexOf('-')));
    }

    private static ResponseSpec redeem(String key, String... ids) {
        return vouchers.partner("P-1")
                .post()
                .uri("/api/redemptions")
                .header("Idempotency-Key", key)
                .bodyValue(Map.of("vouchers", List.of(ids)))
                .exchange();
    }

    private static void recorded(DomainEvent event, Cause cause, Instant at) {
        var message = vouchers.service().bean(RecordedEvents.class).messageOf(event, cause, at, null);
        vouchers.service()
                .bean(EventStorageEngine.class)
                .appendEvents(
                        AppendCondition.none(),
                        null,
                        List.of(new GenericTaggedEventMessage<>(
                                message,
                                vouchers.service().bean(TagResolver.class).resolve(message))))
                .join()
                .commit(null)
                .join();
    }
}
