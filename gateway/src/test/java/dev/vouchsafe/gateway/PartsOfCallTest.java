package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.web.PartOfCall;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** Of the services that are asked for one call, one records it: it finds no mark. */
class PartsOfCallTest extends StartedGateway {

    private static final String NOT_FOUND = "{\"code\": \"not-found\"}";
    private static final String ITEM = "{\"dueAt\": \"2021-01-01T00:00:00Z\", \"kind\": \"a\"}";
    private static final String EVIDENCE = "/api/audit/evidence?subject=PS-1";

    private final String audrey = issuer.token("audrey", "auditor");

    @Override
    Map<String, String> settings() {
        return Map.of(PartOfCall.SETTING, "a-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/audit?size=9999",
                "/api/audit/checkpoints?wrong=1",
                "/api/audit/verification?wrong=1",
                "/api/ops/state?wrong=1",
                "/api/ops/deadlines?wrong=1",
                "/api/ops/deadlines/verification?wrong=1",
                "/api/ops/what-if?wrong=1"
            })
    void theFirstRecordsWhatAllRefuse(String path) {
        services.values()
                .forEach(service -> service.answer =
                        request -> new FakeService.Said(400, "application/problem+json", "{\"code\": \"malformed\"}"));

        call(HttpMethod.GET, path, audrey).exchange().expectStatus().isBadRequest();

        assertRecordedOnceBy("eligibility", "voucher");
    }

    /** Of two pages of each service and of the second form, too. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    void aListIsOneRead(String form) {
        services.values()
                .forEach(service ->
                        service.answer = request -> request.header("Accept").startsWith("text/csv")
                                ? new FakeService.Said(200, "text/csv", "kind\r\na\r\n")
                                : FakeService.Said.json("{\"items\": [%s], \"total\": 500}"
                                        .formatted(
                                                request.path().contains("page=0")
                                                        ? String.join(",", Collections.nCopies(500, ITEM))
                                                        : "")));

        call(HttpMethod.GET, "/api/ops/deadlines?size=500&page=1", otto)
                .header("Accept", form)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(asked).hasSizeGreaterThan(services.size());
        assertRecordedOnceBy("eligibility");
    }

    @Test
    void evidenceIsRecordedWhereTheThingIsKnown() {
        eligibility.answer = request -> new FakeService.Said(404, "application/problem+json", NOT_FOUND);
        var entry = AllEvidenceTest.entry("2021-03-01T00:00:00Z");
        voucher.answer = request -> AllEvidenceTest.part("voucher", false, entry);
        payment.answer = request -> AllEvidenceTest.part("voucher", true, entry);
        notification.answer = eligibility.answer;

        call(HttpMethod.GET, EVIDENCE, audrey).exchange().expectStatus().isOk();

        assertRecordedOnceBy("payment");
    }

    @Test
    void evidenceThatNobodyHasIsDeniedOnce() {
        services.values()
                .forEach(service ->
                        service.answer = request -> new FakeService.Said(404, "application/problem+json", NOT_FOUND));

        call(HttpMethod.GET, EVIDENCE, audrey).exchange().expectStatus().isNotFound();

        assertRecordedOnceBy("eligibility");
    }

    @Test
    void noCallerMarksItsOwnCall() {
        for (var path : new String[] {"/api/vouchers", "/api/audit"}) {
            asked.clear();
            call(HttpMethod.GET, path, audrey).header(PartOfCall.HEADER, "x").exchange();
            assertThat(asked)
                    .isNotEmpty()
                    .extracting(request -> request.header(PartOfCall.HEADER))
                    .doesNotContain("x");
        }
    }

    /** One of these: who is asked first depends on who answers for the path. */
    private void assertRecordedOnceBy(String... any) {
        assertThat(asked)
                .filteredOn(request -> Objects.isNull(request.header(PartOfCall.HEADER)))
                .singleElement()
                .satisfies(request -> assertThat(request.service()).isIn((Object[]) any));
        assertThat(asked)
                .extracting(request -> request.header(PartOfCall.HEADER))
                .filteredOn(Objects::nonNull)
                .allSatisfy(mark -> assertThat(mark).hasSize(64));
    }
}
