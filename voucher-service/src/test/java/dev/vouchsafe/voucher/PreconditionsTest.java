package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Versions of vouchers and of the program, and what a change may ask of them. */
class PreconditionsTest {

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(
                () -> VoucherServiceApplication.application()
                        .initializers(TestPropertyValues.of(
                                "vouchsafe.programs=planning-services,training-vouchers",
                                "vouchsafe.programs-folder=../samples/training/programs")::applyTo),
                "2021-03-16T09:00:00Z");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatChangesNothingMakesNoVersion() {
        assign("V-1", "PS-1", "1");
        var before = etag("/api/vouchers/PS-1");

        amend("2020-01-01", null).expectStatus().isCreated();
        assign("V-1", "PS-1", "2");
        assertThat(etag("/api/vouchers/PS-1")).isEqualTo(before);
        extend("PS-1", "If-Match", before)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("ETag", now -> assertThat(now).isNotEqualTo(before));
        assertThat(etag("/api/vouchers/PS-1")).isNotEqualTo(before);
    }

    @Test
    void aChangeMayAskForOneOfSeveralVersionsOrForAny() {
        assign("V-2", "PS-2", "1");
        var first = etag("/api/vouchers/PS-2");
        var second = extend("PS-2", "If-Match", "\"other\", " + first)
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
        assertThat(etag("/api/vouchers/PS-2")).isEqualTo(second);
        extend("PS-2", "If-Match", first).expectStatus().isEqualTo(412);
        extend("PS-2", "If-Match", "W/" + second).expectStatus().isEqualTo(412);
        extend("PS-2", "If-None-Match", "*").expectStatus().isEqualTo(412);
        extend("PS-2", "If-Match", "*").expectStatus().isOk();
    }

    @Test
    void aStaleVersionComesBehindWhatMayNotBeKnownAndBeforeTheRules() {
        assign("V-3", "PS-3", "1");
        extend("PS-NONE", "If-Match", "\"1\"").expectStatus().isNotFound();
        service.partner("P-1")
                .post()
                .uri("/api/vouchers/PS-3/redemption")
                .header("If-Match", "\"1\"")
                .bodyValue(Map.of())
                .exchange()
                .expectStatus()
                .isNotFound();
        service.customer("V-3")
                .post()
                .uri("/api/vouchers/PS-3/withdrawal")
                .bodyValue(Map.of())
                .exchange()
                .expectStatus()
                .isOk();
        extend("PS-3", null, null).expectStatus().isEqualTo(409);
        extend("PS-3", "If-Match", "\"1\"").expectStatus().isEqualTo(412);
    }

    @Test
    void anAmendmentIsConditionalOnTheProgram() {
        // A program is there whether it was ever amended or not; this is the other one, which nobody amended.
        amend("training-vouchers", "2020-01-02", "If-None-Match", "*")
                .expectStatus()
                .isEqualTo(412);
        amend("training-vouchers", "2020-01-02", "If-Match", "*").expectStatus().isCreated();
        var before = etag("/api/program");
        var published = amend("2020-01-02", before)
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
        amend("2020-01-03", before).expectStatus().isEqualTo(412);
        amend("2020-01-03", published).expectStatus().isCreated();
        var now = etag("/api/program");
        service.somebody("auditor")
                .get()
                .uri("/api/program")
                .header("If-None-Match", now)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    private static String etag(String path) {
        return service.somebody("auditor")
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
    }

    private static ResponseSpec extend(String voucher, String header, String value) {
        var call = service.somebody("operator").post().uri("/api/vouchers/" + voucher + "/extension");
        return (header == null ? call : call.header(header, value))
                .bodyValue(Map.of("days", 1, "reason", "late"))
                .exchange();
    }

    private static ResponseSpec amend(String createdBefore, String etag) {
        return amend("planning-services", createdBefore, "If-Match", etag);
    }

    private static ResponseSpec amend(String program, String createdBefore, String header, String value) {
        var call = service.somebody("operator").post().uri("/api/program/amendments");
        return (value == null ? call : call.header(header, value))
                .bodyValue(Map.of(
                        "name",
                        "before " + createdBefore,
                        "createdBefore",
                        createdBefore,
                        "extendDays",
                        1,
                        "reason",
                        "so it is",
                        "program",
                        program))
                .exchange();
    }

    private static void assign(String agreement, String voucher, String message) {
        told(agreement, "activated" + message, "vlsc.benefit.activated.v1", """
                {"agreementId": "%s", "program": "planning-services", "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                 "customer": {"customerId": "C-%s", "legalEntity": "Contoso", "division": null, "country": "GB"}}""".formatted(agreement, agreement));
        told(agreement, "accrued" + message, "vlsc.days.accrued.v1", """
                {"agreementId": "%s", "program": "planning-services", "days": 30, "accruedOn": "2019-11-04"}""".formatted(agreement));
        // Told again it differs, and is refused.
        int level = message.equals("1") ? 5 : 3;
        told(agreement, "assigned" + message, "vlsc.voucher.assigned.v1", """
                {"voucherId": "%s", "agreementId": "%s", "program": "planning-services", "offering": "SDPS", "level": %d, "assignedOn": "2021-03-15",
                 "projectManager": {"name": "Pat", "email": "pm@contoso.example"}, "voucherAdmin": {"email": "benefits@contoso.example"}}""".formatted(voucher, agreement, level));
    }

    private static void told(String agreement, String id, String type, String data) {
        service.told("vlsc.events", agreement, id + agreement, "/vlsc", type, data);
    }
}
