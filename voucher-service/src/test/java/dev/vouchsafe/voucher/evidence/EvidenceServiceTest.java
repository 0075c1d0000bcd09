package dev.vouchsafe.voucher.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.verifier.Checkpoint;
import dev.vouchsafe.verifier.EvidenceFile;
import dev.vouchsafe.verifier.Lines;
import dev.vouchsafe.verifier.Merkle;
import dev.vouchsafe.verifier.NoteKey;
import dev.vouchsafe.voucher.ReservationBodies;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of the whole service, judged by the verifier. The voucher PS-1 of the agreement V-1 was held by the partner P-1
 * and then by P-2; PS-2 of V-2 is held by P-1.
 */
class EvidenceServiceTest {

    private static final String FACTS = "vouchsafe/local/voucher-service";
    private static final String ATTEMPTS = FACTS + "/attempts";

    private static ServiceUnderTest service;

    @BeforeAll
    static void play() {
        service = new ServiceUnderTest(VoucherServiceApplication::application, "2021-03-16T09:00:00Z");
        Stream.of("P-1", "P-2").forEach(EvidenceServiceTest::qualified);
        assigned("V-1", "PS-1");
        assigned("V-2", "PS-2");
        reserve("P-1", "PS-1");
        service.partner("P-1")
                .method(HttpMethod.DELETE)
                .uri("/api/vouchers/PS-1/reservation")
                .bodyValue(Map.of("reason", "program-changed"))
                .exchange()
                .expectStatus()
                .isOk();
        reserve("P-2", "PS-1");
        reserve("P-1", "PS-2");
        refused("P-2", "PS-1");
        refused("P-1", "PS-1");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anAuditorsFileIsWholeAndHasEveryEntry() {
        var file = evidence(service.somebody("auditor"), "PS-1");
        assertThat(EvidenceFile.verify(file, keys()).sentence())
                .startsWith("Whole: ")
                .contains("vouchsafe/local/voucher-service as of its first " + head() + " records")
                .contains("vouchsafe/local/voucher-service/attempts as of its first ");
        assertThat(values(file, "outcome").stream().filter("refused"::equals)).hasSize(2);
        assertThat(values(file, "outcome").stream().filter("done"::equals)).hasSize(4);
        assertThat(values(file, "recordedAt").stream().map(Instant::parse)).isSorted();
        assertThat(text(file))
                .contains("voucher.assigned", "voucher.reserved", "voucher.released", "\"P-1\"", "\"P-2\"");
        assertThat(EvidenceFile.verify(evidence(service.somebody("auditor"), "V-1"), keys())
                        .code())
                .isZero();
    }

    /** What is recorded after the file was made changes nothing of it. */
    @Test
    void aFileHoldsAlsoWhenTheLogHasGrown() {
        var before = evidence(service.somebody("auditor"), "PS-2");
        assigned("V-3", "PS-3");
        assertThat(EvidenceFile.verify(before, keys()).code()).isZero();
        assertThat(EvidenceFile.verify(evidence(service.somebody("auditor"), "PS-3"), keys())
                        .code())
                .isZero();
    }

    @Test
    void aPartnersFileIsWholeAndHoldsNothingOfAnothers() {
        var file = evidence(service.partner("P-2"), "PS-1");
        assertThat(EvidenceFile.verify(file, keys()).code()).isZero();
        assertThat(values(file, "type")).startsWith("voucher.assigned", "voucher.reserved", "call.refused");
        assertThat(text(file)).contains("\"P-2\"", "\"V-1\"").doesNotContain("P-1", "L-1", "PS-2", "V-2", "C-V-2");
        assertThat(text(evidence(service.partner("P-1"), "PS-2"))).doesNotContain("P-2", "PS-1", "V-1");
    }

    @Test
    void aCustomersFileDoesNotSayWhoOfThePartnerDidIt() {
        var file = evidence(service.customer("V-1"), "PS-1");
        assertThat(EvidenceFile.verify(file, keys()).code()).isZero();
        assertThat(values(file, "outcome").stream().filter("done"::equals)).hasSize(4);
        assertThat(text(file)).doesNotContain("admin@", "call.refused");
    }

    /** What is shown to somebody, and what is taken away, can be proven too. */
    @Test
    void whoTookAFileStandsInTheNextOne() {
        var caller = service.customer("V-2");
        assertThat(values(evidence(caller, "PS-2"), "type")).doesNotContain("call.downloaded");
        evidence(caller, "PS-2");
        var second = evidence(caller, "PS-2");
        assertThat(values(second, "type")).contains("call.downloaded");
        assertThat(EvidenceFile.verify(second, keys()).code()).isZero();
    }

    @Test
    void whoMayNotKnowOfAThingGetsNoEvidenceOfIt() {
        Stream.of(service.partner("P-2"), service.customer("V-1"))
                .forEach(stranger -> stranger.get()
                        .uri("/api/audit/evidence?subject=PS-2")
                        .exchange()
                        .expectStatus()
                        .isNotFound());
        service.somebody("auditor")
                .get()
                .uri("/api/audit/evidence?subject=PS-NONE")
                .exchange()
                .expectStatus()
                .isNotFound();
        service.somebody("auditor")
                .get()
                .uri("/api/audit/evidence")
                .exchange()
                .expectStatus()
                .isBadRequest();
        service.somebody("operator")
                .get()
                .uri("/api/audit/evidence?subject=PS-1")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    /** The gateway asks for it, and has one service refuse the call. Who takes a part stands in the trail. */
    @Test
    void thatThereIsNoPartIsNotInTheTrail() {
        int before = calls().size();
        part("PS-NONE").expectStatus().isNotFound();
        var lines = part("PS-1")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Evidence-Facts", "true")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(lines).startsWith("{\"disclosed\":");
        assertThat(calls().subList(before, calls().size()))
                .extracting(entry -> entry.path("type").asString() + " "
                        + entry.path("data").path("path").asString())
                .containsExactly("call.downloaded /api/audit/evidence");
    }

    private static WebTestClient.ResponseSpec part(String subject) {
        return service.somebody("auditor")
                .get()
                .uri("/internal/evidence?subject=" + subject)
                .accept(MediaType.APPLICATION_NDJSON)
                .exchange();
    }

    private static List<JsonNode> calls() {
        return json(service.somebody("auditor"), "/api/audit?type=call&size=500")
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void eachCheckpointGoesOnFromTheOneBefore() {
        evidence(service.somebody("auditor"), "PS-1");
        assigned("V-4", "PS-4");
        var logs = json(service.somebody("auditor"), "/api/audit/checkpoints").path("logs");
        assertThat(logs.valueStream().map(log -> log.path("origin").asString())).containsExactly(FACTS, ATTEMPTS);
        assertThat(last(logs.path(0)).size()).isEqualTo(head());
        assertThat(last(logs.path(1)).size()).isPositive();
        var asked = json(service.somebody("auditor"), "/api/audit/checkpoints?origin=" + ATTEMPTS)
                .path("logs");
        assertThat(asked.size()).isOne();
    }

    private static Checkpoint last(JsonNode log) {
        Checkpoint before = null;
        for (var shown : log.path("checkpoints")) {
            var checkpoint = Checkpoint.read(shown.path("note").asString());
            assertThat(checkpoint.signedByLog(keys())).isTrue();
            var proof = shown.path("consistency")
                    .valueStream()
                    .map(hash -> Lines.hash(hash.asString()))
                    .toList();
            assertThat(before == null
                            || Merkle.consistent(
                                    before.size(), before.root(), checkpoint.size(), checkpoint.root(), proof))
                    .isTrue();
            before = checkpoint;
        }
        return requireNonNull(before);
    }

    @Test
    void theKeysAreForEverybody() {
        assertThat(keys()).extracting(NoteKey::name).containsExactlyInAnyOrder(FACTS, ATTEMPTS);
    }

    private static byte[] evidence(WebTestClient caller, String subject) {
        return requireNonNull(caller.get()
                .uri("/api/audit/evidence?subject=" + subject)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private static List<NoteKey> keys() {
        var anybody = service.somebody("auditor")
                .mutate()
                .defaultHeaders(headers -> headers.remove("Authorization"))
                .build();
        return json(anybody, "/api/audit/keys")
                .path("keys")
                .valueStream()
                .map(key -> NoteKey.read(key.path("publicKey").asString()))
                .toList();
    }

    private static JsonNode json(WebTestClient caller, String path) {
        return JsonMapper.shared()
                .readTree(requireNonNull(caller.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()));
    }

    private static long head() {
        return service.bean(MongoEventStorageEngine.class).log().head();
    }

    /** What the entries of a file say in a field, in their order. */
    private static List<String> values(byte[] file, String field) {
        return JsonMapper.shared()
                .readTree(file)
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("disclosed").path(field).path("value").asString())
                .toList();
    }

    private static String text(byte[] file) {
        return new String(file, UTF_8);
    }

    private static void reserve(String partner, String voucher) {
        service.partner(partner)
                .post()
                .uri("/api/vouchers/" + voucher + "/reservation")
                .bodyValue(ReservationBodies.at("L-" + partner, "2021-03-16", "2021-03-20", 5))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    /** Before any other is asked, so that it is in the files. */
    private static void refused(String partner, String voucher) {
        service.partner(partner)
                .post()
                .uri("/api/vouchers/" + voucher + "/reservation")
                .bodyValue(ReservationBodies.at("L-" + partner, "2021-03-16", "2021-03-20", 5))
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    private static void assigned(String agreement, String voucher) {
        vlsc(agreement, "vlsc.benefit.activated.v1", """
                {"agreementId": "%s", "program": "planning-services", "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                 "customer": {"customerId": "C-%s", "legalEntity": "Contoso", "division": null, "country": "GB"}}""".formatted(agreement, agreement));
        vlsc(agreement, "vlsc.days.accrued.v1", """
                {"agreementId": "%s", "program": "planning-services", "days": 30, "accruedOn": "2019-11-04"}""".formatted(agreement));
        vlsc(agreement, "vlsc.voucher.assigned.v1", """
                {"voucherId": "%s", "agreementId": "%s", "program": "planning-services", "offering": "SDPS", "level": 5, "assignedOn": "2021-03-15",
                 "projectManager": {"name": "Pat", "email": "pm@contoso.example"}, "voucherAdmin": {"email": "Benefits@contoso.example"}}""".formatted(voucher, agreement));
    }

    private static void qualified(String partner) {
        eligibility(partner, "eligibility.location-registered.v1", """
                {"partnerId": "%s", "locationId": "L-%s", "country": "GB", "city": "Leeds"}""".formatted(partner, partner));
        eligibility(partner, "eligibility.competency-attained.v1", """
                {"partnerId": "%s", "competency": "collaboration-content", "level": "silver", "validFrom": "2019-07-01", "validThrough": "2022-06-30"}""".formatted(partner));
        eligibility(partner, "eligibility.exam-passed.v1", """
                {"partnerId": "%s", "consultantId": "K-1", "name": "Kim", "exam": "70-339", "validFrom": "2019-05-02", "validThrough": "2022-05-01"}""".formatted(partner));
        eligibility(partner, "eligibility.offering-enrolled.v1", """
                {"partnerId": "%s", "program": "planning-services", "offering": "SDPS", "enrolledBy": "ana", "enrolledAt": "2019-11-06T12:00:00Z"}""".formatted(partner));
    }

    private static void vlsc(String agreement, String type, String data) {
        service.told("vlsc.events", agreement, UUID.randomUUID().toString(), "/vlsc", type, data);
    }

    private static void eligibility(String partner, String type, String data) {
        service.told("eligibility.events", partner, UUID.randomUUID().toString(), "/eligibility-service", type, data);
    }
}
