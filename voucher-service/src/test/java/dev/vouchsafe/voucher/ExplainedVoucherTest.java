package dev.vouchsafe.voucher;

import static dev.vouchsafe.voucher.TwoProgramsUnderTest.ASSIGNED;
import static dev.vouchsafe.voucher.TwoProgramsUnderTest.get;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks, histories and the past over HTTP. */
class ExplainedVoucherTest {

    private static final String BEFORE = "2021-03-14T00:00:00Z";

    @RegisterExtension
    static final TwoProgramsUnderTest programs = new TwoProgramsUnderTest();

    @BeforeAll
    static void assignAndReserve() {
        programs.assignAndReserve();
    }

    @Test
    void theChecksTellWhatStandsInTheWay() {
        get(programs.partner(), "/api/vouchers/PS-1/checks")
                .jsonPath("$.status")
                .isEqualTo("reserved")
                .jsonPath("$.checks[?(@.step=='report' && @.code=='deliverable-missing')].passed")
                .isEqualTo(false)
                .jsonPath("$.checks[?(@.step=='payment' && @.code=='competency-missing')].passed")
                .isEqualTo(true);
        get(programs.partner(), "/api/vouchers/PS-1/checks?asOf=2021-09-12T00:00:00Z")
                .jsonPath("$.checks[?(@.step=='redeem')].detail")
                .isEqualTo(
                        "The voucher's life is over: assigned 2021-03-15 + 180 days = usable through 2021-09-11; today 2021-09-12.");
        get(programs.customer(), "/api/vouchers/PS-1/checks")
                .jsonPath("$.checks[?(@.code=='competency-missing')]")
                .doesNotExist();
    }

    @Test
    void aHistoryTellsWhoWhenAndWhy() {
        get(programs.partner(), "/api/vouchers/PS-1/history")
                .jsonPath("$.facts.length()")
                .isEqualTo(2)
                .jsonPath("$.facts[0].type")
                .isEqualTo("voucher.assigned")
                .jsonPath("$.facts[0].version")
                .isEqualTo(1)
                .jsonPath("$.facts[0].tookEffectAt")
                .isEqualTo("2021-03-15T00:00:00Z")
                .jsonPath("$.facts[0].recordedAt")
                .isEqualTo(ASSIGNED)
                .jsonPath("$.facts[0].cause.kind")
                .isEqualTo("message")
                .jsonPath("$.facts[0].cause.id")
                .isEqualTo("message:/vlsc:PS-1")
                .jsonPath("$.facts[1].actor")
                .isEqualTo("admin@P-1.example")
                .jsonPath("$.facts[1].roles[0]")
                .isEqualTo("partner-admin")
                .jsonPath("$.facts[1].programVersion")
                .isNotEmpty()
                .jsonPath("$.facts[1].correlationId")
                .isNotEmpty()
                .jsonPath("$.facts[1].data.reservation.engagement")
                .isEqualTo("sharepoint");
        get(programs.customer(), "/api/agreements/V-1/history")
                .jsonPath("$.facts.length()")
                .isEqualTo(7)
                .jsonPath("$.facts[0].type")
                .isEqualTo("pool.benefit-activated");
    }

    @Test
    void theStateAndTheHistoryCanBeSeenAsOfAnInstant() {
        get(programs.customer(), "/api/vouchers/PS-1?asOf=" + ASSIGNED)
                .jsonPath("$.status")
                .isEqualTo("assigned");
        get(programs.customer(), "/api/vouchers/PS-1/history?asOf=" + ASSIGNED)
                .jsonPath("$.facts.length()")
                .isEqualTo(1);
        get(programs.customer(), "/api/vouchers/PS-1/checks?asOf=" + ASSIGNED)
                .jsonPath("$.checks[0].step")
                .isEqualTo("reserve");
        get(programs.customer(), "/api/agreements/V-1?asOf=" + ASSIGNED)
                .jsonPath("$.balance")
                .isEqualTo(10);
        for (var path : new String[] {
            "/api/vouchers/PS-1",
            "/api/vouchers/PS-1/checks",
            "/api/vouchers/PS-1/history",
            "/api/agreements/V-1",
            "/api/agreements/V-1/history"
        }) {
            programs.customer()
                    .get()
                    .uri(path + "?asOf=" + BEFORE)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
            programs.customer()
                    .get()
                    .uri(path + "?asOf=yesterday")
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.violations[0].facts.field")
                    .isEqualTo("asOf");
        }
    }

    @Test
    void aDeadlineFallsAtItsOwnInstantForEveryRead() {
        var over = "2021-09-12T00:00:00Z";
        get(programs.customer(), "/api/vouchers/PS-1?asOf=2021-09-11T23:59:59Z")
                .jsonPath("$.status")
                .isEqualTo("reserved")
                .jsonPath("$.asOf")
                .isEqualTo("2021-09-11T23:59:59Z");
        get(programs.customer(), "/api/vouchers/PS-1?asOf=" + over)
                .jsonPath("$.status")
                .isEqualTo("expired")
                .jsonPath("$.closedBy")
                .isEqualTo("voucher-life")
                .jsonPath("$.closedAt")
                .isEqualTo(over)
                .jsonPath("$.asOf")
                .isEqualTo(over);
        get(programs.customer(), "/api/vouchers/PS-1/checks?asOf=" + over)
                .jsonPath("$.status")
                .isEqualTo("expired")
                .jsonPath("$.judgedAt")
                .isEqualTo(over)
                .jsonPath("$.asOf")
                .doesNotExist();
        get(programs.customer(), "/api/vouchers/PS-1/history?asOf=" + over)
                .jsonPath("$.status")
                .isEqualTo("expired")
                .jsonPath("$.facts.length()")
                .isEqualTo(2);
        get(programs.customer(), "/api/agreements/V-1?asOf=2021-07-01T00:00:00Z")
                .jsonPath("$.balance")
                .isEqualTo(0)
                .jsonPath("$.removed")
                .isEqualTo(10)
                .jsonPath("$.facts[-1].fact")
                .isEqualTo("removed")
                .jsonPath("$.facts[-1].why")
                .isNotEmpty()
                .jsonPath("$.facts[-1].recordedAt")
                .doesNotExist();
        get(programs.customer(), "/api/agreements/V-1?asOf=" + over)
                .jsonPath("$.forfeited")
                .isEqualTo(20)
                .jsonPath("$.balance")
                .isEqualTo(0);
        get(programs.customer(), "/api/vouchers/PS-1")
                .jsonPath("$.status")
                .isEqualTo("reserved")
                .jsonPath("$.asOf")
                .doesNotExist();
    }

    @Test
    void whoMayNotKnowAVoucherOrWasNotItsHolderThenFindsNone() {
        for (var path : new String[] {"/checks", "/history", "/checks?asOf=" + ASSIGNED, "/history?asOf=" + ASSIGNED}) {
            programs.partner("P-2")
                    .get()
                    .uri("/api/vouchers/PS-1" + path)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        programs.partner()
                .get()
                .uri("/api/vouchers/PS-1/history?asOf=" + ASSIGNED)
                .exchange()
                .expectStatus()
                .isNotFound();
        programs.service()
                .customer("V-2")
                .get()
                .uri("/api/agreements/V-1/history")
                .exchange()
                .expectStatus()
                .isNotFound();
        programs.partner()
                .get()
                .uri("/api/agreements/V-1/history")
                .exchange()
                .expectStatus()
                .isForbidden();
        programs.somebody("payments-officer")
                .get()
                .uri("/api/vouchers/PS-1/history")
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
