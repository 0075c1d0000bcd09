package dev.vouchsafe.voucher.evidence;

import static dev.vouchsafe.voucher.evidence.EvidenceCalls.json;
import static dev.vouchsafe.voucher.evidence.EvidenceCalls.text;
import static dev.vouchsafe.voucher.evidence.EvidenceCalls.values;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.verifier.Checkpoint;
import dev.vouchsafe.verifier.Lines;
import dev.vouchsafe.verifier.Merkle;
import dev.vouchsafe.verifier.NoteKey;
import dev.vouchsafe.voucher.VouchersUnderTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/**
 * Files of the whole service, judged by the verifier. The voucher PS-1 of the agreement V-1 was held by the partner P-1
 * and then by P-2; PS-2 of V-2 is held by P-1.
 */
class EvidenceServiceTest {

    private static final String FACTS = "vouchsafe/local/voucher-service";
    private static final String ATTEMPTS = FACTS + "/attempts";

    @RegisterExtension
    static final VouchersUnderTest vouchers = new VouchersUnderTest();

    private static final EvidenceCalls calls = new EvidenceCalls(vouchers);

    @BeforeAll
    static void play() {
        vouchers.qualified(1);
        vouchers.qualified(2);
        vouchers.assign("V-1", "PS-1", 5);
        vouchers.assign("V-2", "PS-2", 5);
        vouchers.reserve("P-1", "PS-1", 5).expectStatus().isCreated();
        vouchers.partner("P-1")
                .method(HttpMethod.DELETE)
                .uri("/api/vouchers/PS-1/reservation")
                .bodyValue(Map.of("reason", "program-changed"))
                .exchange()
                .expectStatus()
                .isOk();
        vouchers.reserve("P-2", "PS-1", 5).expectStatus().isCreated();
        vouchers.reserve("P-1", "PS-2", 5).expectStatus().isCreated();
        // Before any file is asked for, so that they are in it.
        vouchers.reserve("P-2", "PS-1", 5).expectStatus().is4xxClientError();
        vouchers.reserve("P-1", "PS-1", 5).expectStatus().is4xxClientError();
    }

    @Test
    void anAuditorsFileIsWholeAndHasEveryEntry() {
        var file = calls.evidence(vouchers.somebody("auditor"), "PS-1");
        assertThat(calls.verified(file).sentence())
                .startsWith("Whole: ")
                .contains("vouchsafe/local/voucher-service as of its first " + calls.head() + " records")
                .contains("vouchsafe/local/voucher-service/attempts as of its first ");
        assertThat(values(file, "outcome").stream().filter("refused"::equals)).hasSize(2);
        assertThat(values(file, "outcome").stream().filter("done"::equals)).hasSize(4);
        assertThat(values(file, "recordedAt").stream().map(Instant::parse)).isSorted();
        assertThat(text(file))
                .contains("voucher.assigned", "voucher.reserved", "voucher.released", "\"P-1\"", "\"P-2\"");
        assertThat(calls.verified(calls.evidence(vouchers.somebody("auditor"), "V-1"))
                        .code())
                .isZero();
    }

    /** What is recorded after the file was made changes nothing of it. */
    @Test
    void aFileHoldsAlsoWhenTheLogHasGrown() {
        var before = calls.evidence(vouchers.somebody("auditor"), "PS-2");
        vouchers.assign("V-3", "PS-3", 5);
        assertThat(calls.verified(before).code()).isZero();
        assertThat(calls.verified(calls.evidence(vouchers.somebody("auditor"), "PS-3"))
                        .code())
                .isZero();
    }

    @Test
    void aPartnersFileIsWholeAndHoldsNothingOfAnothers() {
        var file = calls.evidence(vouchers.partner("P-2"), "PS-1");
        assertThat(calls.verified(file).code()).isZero();
        assertThat(values(file, "type")).startsWith("voucher.assigned", "voucher.reserved", "call.refused");
        assertThat(text(file)).contains("\"P-2\"", "\"V-1\"").doesNotContain("P-1", "L-1", "PS-2", "V-2", "C-V-2");
        assertThat(text(calls.evidence(vouchers.partner("P-1"), "PS-2"))).doesNotContain("P-2", "PS-1", "V-1");
    }

    @Test
    void aCustomersFileDoesNotSayWhoOfThePartnerDidIt() {
        var file = calls.evidence(vouchers.service().customer("V-1"), "PS-1");
        assertThat(calls.verified(file).code()).isZero();
        assertThat(values(file, "outcome").stream().filter("done"::equals)).hasSize(4);
        assertThat(text(file)).doesNotContain("admin@", "call.refused");
    }

    /** What is shown to somebody, and what is taken away, can be proven too. */
    @Test
    void whoTookAFileStandsInTheNextOne() {
        var caller = vouchers.service().customer("V-2");
        assertThat(values(calls.evidence(caller, "PS-2"), "type")).doesNotContain("call.downloaded");
        calls.evidence(caller, "PS-2");
        var second = calls.evidence(caller, "PS-2");
        assertThat(values(second, "type")).contains("call.downloaded");
        assertThat(calls.verified(second).code()).isZero();
    }

    @Test
    void whoMayNotKnowOfAThingGetsNoEvidenceOfIt() {
        Stream.of(vouchers.partner("P-2"), vouchers.service().customer("V-1"))
                .forEach(stranger -> stranger.get()
                        .uri("/api/audit/evidence?subject=PS-2")
                        .exchange()
                        .expectStatus()
                        .isNotFound());
        vouchers.somebody("auditor")
                .get()
                .uri("/api/audit/evidence?subject=PS-NONE")
                .exchange()
                .expectStatus()
                .isNotFound();
        vouchers.somebody("auditor")
                .get()
                .uri("/api/audit/evidence")
                .exchange()
                .expectStatus()
                .isBadRequest();
        vouchers.somebody("operator")
                .get()
                .uri("/api/audit/evidence?subject=PS-1")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    /** The gateway asks for it, and has one service refuse the call. Who takes a part stands in the trail. */
    @Test
    void thatThereIsNoPartIsNotInTheTrail() {
        int before = recordedCalls().size();
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
        assertThat(recordedCalls().subList(before, recordedCalls().size()))
                .extracting(entry -> entry.path("type").asString() + " "
                        + entry.path("data").path("path").asString())
                .containsExactly("call.downloaded /api/audit/evidence");
    }

    private static WebTestClient.ResponseSpec part(String subject) {
        return vouchers.somebody("auditor")
                .get()
                .uri("/internal/evidence?subject=" + subject)
                .accept(MediaType.APPLICATION_NDJSON)
                .exchange();
    }

    private static List<JsonNode> recordedCalls() {
        return json(vouchers.somebody("auditor"), "/api/audit?type=call&size=500")
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void eachCheckpointGoesOnFromTheOneBefore() {
        calls.evidence(vouchers.somebody("auditor"), "PS-1");
        vouchers.assign("V-4", "PS-4", 5);
        var logs = json(vouchers.somebody("auditor"), "/api/audit/checkpoints").path("logs");
        assertThat(logs.valueStream().map(log -> log.path("origin").asString())).containsExactly(FACTS, ATTEMPTS);
        assertThat(last(logs.path(0)).size()).isEqualTo(calls.head());
        assertThat(last(logs.path(1)).size()).isPositive();
        var asked = json(vouchers.somebody("auditor"), "/api/audit/checkpoints?origin=" + ATTEMPTS)
                .path("logs");
        assertThat(asked.size()).isOne();
    }

    private static Checkpoint last(JsonNode log) {
        Checkpoint before = null;
        for (var shown : log.path("checkpoints")) {
            var checkpoint = Checkpoint.read(shown.path("note").asString());
            assertThat(checkpoint.signedByLog(calls.keys())).isTrue();
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
        assertThat(calls.keys()).extracting(NoteKey::name).containsExactlyInAnyOrder(FACTS, ATTEMPTS);
    }
}
