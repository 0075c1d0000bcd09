package dev.vouchsafe.portal.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.portal.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;

class OpsPagesTest extends PortalTest {

    private static final String LETTERS = "/api/ops/dead-letters";
    private static final String PERSON = "eve@customer.example";

    @Test
    void whatIsWrongStandsFirst() {
        GATEWAY.answers("GET /api/ops/state", 200, """
                {"at": "2021-05-03T09:00:00Z", "services": [
                   {"service": "voucher-service", "status": "degraded", "because": ["Dead letters that wait: 1."],
                    "followers": [{"name": "voucher-list", "behind": 7, "behindSeconds": 1.5}], "inbound": [],
                    "deadLetters": 1, "trail": {"status": "unknown"}},
                   {"service": "payment-service", "status": "unreachable", "because": ["It can't be asked."],
                    "followers": [], "inbound": []}],
                 "refusals": [{"code": "competency-missing", "today": 3, "sameDayLastWeek": 1}],
                 "turnedAway": {"unauthorized": 4, "tooMany": 0}}
                """);
        assertThat(page(operator().get().uri("/ops").exchange(), 200))
                .containsSubsequence(
                        "Dead letters that wait: 1.",
                        "It can't be asked.",
                        "<table",
                        ">7<",
                        "competency-missing",
                        "+2");
    }

    @Test
    void anIdLeadsToItsPage() {
        GATEWAY.answers("GET /api/partners/P-1", 200, "{\"partnerId\": \"P-1\"}");
        post(operator(), "/ops/search", Map.of("id", "P-1"))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/ops/partners/P-1");
    }

    @Test
    void anEmailIsNotLookedUp() {
        assertThat(page(post(auditor(), "/ops/search", Map.of("id", PERSON)), 200))
                .contains("An e-mail is personal");
        assertThat(GATEWAY.last("GET", "/api/audit")).isEmpty();
    }

    @Test
    void whatCantBeAskedIsNotCalledMissing() {
        GATEWAY.answers("GET /api/vouchers/PS-77", 503, "{\"status\": 503, \"detail\": \"voucher-service is away.\"}");
        assertThat(page(post(operator(), "/ops/search", Map.of("id", "PS-77")), 503))
                .contains("voucher-service is away.")
                .doesNotContain("Nothing has the id");
    }

    @Test
    void aDeadLetterIsSentAgainWithItsReason() {
        letters();
        GATEWAY.answers("POST " + LETTERS + "/l%3A1/replay", 200, "{}");
        post(
                        operator(),
                        "/ops/dead-letters",
                        Map.of("letter", "l:1", "what", "replay", "reason", "Mended", "key", "k-1"))
                .expectStatus()
                .isSeeOther();
        var call = GATEWAY.last("POST", LETTERS + "/l%3A1/replay").orElseThrow();
        assertThat(call.body()).isEqualTo("{\"reason\":\"Mended\"}");
        assertThat(call.headers()).containsEntry("idempotency-key", "k-1");
    }

    /** What acts is the operator's; what can be read is led to. */
    @Test
    void theAuditorIsLedToAllThatIsOpenToIt() {
        letters();
        assertThat(page(auditor().get().uri("/ops/dead-letters").exchange(), 200))
                .contains("href=\"/ops/amendments\"", "href=\"/ops/rebuilds\"", "href=\"/ops/trail\"")
                .doesNotContain("href=\"/ops/personal-data\"");
        assertThat(page(operator().get().uri("/ops/dead-letters").exchange(), 200))
                .contains("href=\"/ops/personal-data\"")
                .doesNotContain("href=\"/ops/trail\"");
    }

    @Test
    void aRefusedDismissalKeepsItsReasonBesideItsLetterAlone() {
        letters();
        GATEWAY.answers(
                "POST " + LETTERS + "/l%3A1/dismissal", 409, "{\"status\": 409, \"detail\": \"It is closed.\"}");
        assertThat(page(
                        post(
                                operator(),
                                "/ops/dead-letters",
                                Map.of("form", "l:1", "letter", "l:1", "what", "dismissal", "reason", "Known")),
                        409))
                .containsOnlyOnce("value=\"Known\"")
                .contains("It is closed.");
        assertThat(page(auditor().get().uri("/ops/dead-letters").exchange(), 200))
                .doesNotContain("Send again</button>");
    }

    @Test
    void aPersonsEmailStandsInNoAddress() {
        GATEWAY.answers("POST /api/ops/personal-data", 200, """
                {"items": [{"service": "voucher-service", "entry": "voucher-service:9", "type": "voucher.assigned",
                   "subject": {"kind": "voucher", "id": "PS-1"}, "recordedAt": "2021-03-15T09:00:00Z",
                   "data": {"grant": {"adminEmail": "eve@customer.example"}}}], "page": 0, "size": 500, "total": 1}
                """)
                .answers("GET /api/ops/erasures", 200, "{\"items\": [], \"page\": 0, \"size\": 50, \"total\": 0}");
        assertThat(page(post(operator(), "/ops/personal-data", Map.of("email", PERSON)), 200))
                .contains("PS-1", "voucher-service:9", "<dd>" + PERSON, "Erase</button>");
        GATEWAY.answers("POST /api/ops/erasures", 200, "{\"key\": \"K\"}");
        post(operator(), "/ops/personal-data?do=erase", Map.of("email", PERSON, "key", "k-2"))
                .expectHeader()
                .valueEquals("Location", "/ops/personal-data");
        assertThat(GATEWAY.last("POST", "/api/ops/erasures").orElseThrow().body())
                .contains(PERSON);
    }

    @Test
    void aDayMovesTheClockToItsBeginning() {
        GATEWAY.answers("PUT /api/ops/clock", 400, "{\"status\": 400, \"detail\": \"Never backwards.\"}");
        assertThat(page(post(operator(), "/ops/clock", Map.of("now", "2021-05-01")), 400))
                .contains("Never backwards.", "value=\"2021-05-01\"");
        assertThat(GATEWAY.last("PUT", "/api/ops/clock").orElseThrow().body())
                .isEqualTo("{\"now\":\"2021-05-01T00:00:00Z\"}");
    }

    @Test
    void deadlinesAreVerifiedWhenAskedFor() {
        GATEWAY.answers("GET /api/ops/deadlines/verification", 200, """
                {"status": "wrong", "checked": {"voucher-expiry": 34}, "early": 0, "twice": 0, "missing": 1,
                 "wrongInstant": 0, "lateness": {"p50": 0, "p99": 2, "max": 5, "histogram": []},
                 "first": [{"service": "voucher-service", "kind": "voucher-expiry", "position": 9,
                   "subject": {"kind": "voucher", "id": "PS-9"}, "fault": "missing", "dueAt": "2021-05-01T00:00:00Z"}]}
                """);
        assertThat(page(operator().get().uri("/ops/deadlines").exchange(), 200)).doesNotContain("Verification");
        assertThat(page(operator().get().uri("/ops/deadlines?verify=all").exchange(), 200))
                .containsSubsequence(">Verification<", "something recorded is wrong", "PS-9", "not recorded");
    }

    @Test
    void anAmendmentShowsWhatItWouldChangeBeforeItIsPublished() {
        GATEWAY.answers("GET /api/program", 200, """
                {"program": "planning-services", "zone": "UTC", "durations": {"voucherLifeDays": 180}, "amendments": []}
                """).answers("POST /api/ops/what-if", 200, """
                {"asOf": "2021-05-03T09:00:00Z", "vouchers": {"total": 2, "items": [
                   {"voucherId": "PS-1", "before": {"status": "reserved", "lastDay": "2021-05-15"},
                    "after": {"status": "reserved", "lastDay": "2021-06-14"}, "because": []},
                   {"voucherId": "PS-2", "before": {"status": "expired", "lastDay": "2021-01-15"},
                    "after": {"status": "expired", "lastDay": "2021-02-14"}, "because": []}]}}
                """);
        var typed = Map.of(
                "what",
                "preview",
                "name",
                "spring",
                "createdBefore",
                "2021-04-01",
                "extendDays",
                "30",
                "reason",
                "Snow");
        assertThat(page(post(operator(), "/ops/amendments", typed), 200))
                .contains("Nothing was written.", "PS-1", "14 Jun 2021", "value=\"spring\"")
                .doesNotContain("PS-2");
        assertThat(GATEWAY.last("POST", "/api/ops/what-if").orElseThrow().body())
                .contains("\"voucherLifeDays\":210", "\"assignedTo\":\"2021-03-31\"");
        assertThat(GATEWAY.last("POST", "/api/program/amendments")).isEmpty();
    }

    @Test
    void nobodyElseIsShownEvenAForm() {
        assertThat(page(partner().get().uri("/ops/search").exchange(), 403))
                .contains("These pages are for operators and auditors.")
                .doesNotContain("Find</button>");
    }

    private static void letters() {
        GATEWAY.answers("GET " + LETTERS, 200, """
                {"items": [
                  {"id": "l:1", "topic": "vlsc.events", "partition": 2, "offset": 1, "reason": "no JSON",
                   "time": "2021-05-01T09:00:00Z", "state": "open"},
                  {"id": "l:2", "topic": "vlsc.events", "partition": 2, "offset": 2, "reason": "no day",
                   "time": "2021-05-01T09:00:00Z", "state": "open"}], "page": 0, "size": 50, "total": 2}
                """);
    }

    private static WebTestClient.ResponseSpec post(WebTestClient person, String address, Map<String, String> form) {
        var fields = new LinkedMultiValueMap<String, String>();
        form.forEach(fields::add);
        return person.post().uri(address).body(fromFormData(fields)).exchange();
    }

    private static String page(WebTestClient.ResponseSpec answer, int status) {
        return String.valueOf(answer.expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
