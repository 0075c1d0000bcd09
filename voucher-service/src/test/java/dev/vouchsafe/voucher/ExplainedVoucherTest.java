package dev.vouchsafe.voucher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/**
 * Checks, histories, the past, the program and lists over HTTP: vouchers of one agreement in two programs, one of them
 * reserved a day after it was assigned.
 */
class ExplainedVoucherTest {

    private static final String BEFORE = "2021-03-14T00:00:00Z";
    private static final String ASSIGNED = "2021-03-16T09:00:00Z";
    private static final String PARTNER = "P-1";

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(
                () -> VoucherServiceApplication.application()
                        .initializers(TestPropertyValues.of(
                                "vouchsafe.programs=planning-services,training-vouchers",
                                "vouchsafe.programs-folder=../samples/training/programs")::applyTo),
                ASSIGNED);
        eligible("location-registered", "\"locationId\": \"L-1\", \"country\": \"GB\", \"city\": \"Leeds\"");
        eligible(
                "competency-attained",
                "\"competency\": \"collaboration-content\", \"level\": \"silver\", \"validFrom\": \"2019-07-01\", \"validThrough\": \"2022-06-30\"");
        eligible(
                "offering-enrolled",
                "\"program\": \"planning-services\", \"offering\": \"SDPS\", \"enrolledBy\": \"ana\", \"enrolledAt\": \"2019-11-06T12:00:00Z\"");
        pool("planning-services", 30);
        pool("training-vouchers", 7);
        assign("PS-1", 5);
        assign("PS-2", 10);
        assign("PS-3", 5);
        service.advanceTo("2021-03-17T09:00:00Z");
        partner()
                .post()
                .uri("/api/vouchers/PS-1/reservation")
                .bodyValue(Map.of(
                        "adminEmail",
                        "b@contoso.example",
                        "locationId",
                        "L-1",
                        "engagement",
                        "sharepoint",
                        "deliveryCountry",
                        "GB",
                        "plannedFrom",
                        "2021-03-17",
                        "plannedTo",
                        "2021-03-20",
                        "plannedDays",
                        5,
                        "termsVersion",
                        "2020-07"))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theChecksTellWhatStandsInTheWay() {
        get(partner(), "/api/vouchers/PS-1/checks")
                .jsonPath("$.status")
                .isEqualTo("reserved")
                .jsonPath("$.checks[?(@.step=='report' && @.code=='deliverable-missing')].passed")
                .isEqualTo(false)
                .jsonPath("$.checks[?(@.step=='payment' && @.code=='competency-missing')].passed")
                .isEqualTo(true);
        get(partner(), "/api/vouchers/PS-1/checks?asOf=2021-09-12T00:00:00Z")
                .jsonPath("$.checks[?(@.step=='redeem')].detail")
                .isEqualTo(
                        "The voucher's life is over: assigned 2021-03-15 + 180 days = usable through 2021-09-11; today 2021-09-12.");
        get(customer(), "/api/vouchers/PS-1/checks")
                .jsonPath("$.checks[?(@.code=='competency-missing')]")
                .doesNotExist();
    }

    @Test
    void aHistoryTellsWhoWhenAndWhy() {
        get(partner(), "/api/vouchers/PS-1/history")
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
        get(customer(), "/api/agreements/V-1/history")
                .jsonPath("$.facts.length()")
                .isEqualTo(7)
                .jsonPath("$.facts[0].type")
                .isEqualTo("pool.benefit-activated");
    }

    @Test
    void theStateAndTheHistoryCanBeSeenAsOfAnInstant() {
        get(customer(), "/api/vouchers/PS-1?asOf=" + ASSIGNED)
                .jsonPath("$.status")
                .isEqualTo("assigned");
        get(customer(), "/api/vouchers/PS-1/history?asOf=" + ASSIGNED)
                .jsonPath("$.facts.length()")
                .isEqualTo(1);
        get(customer(), "/api/vouchers/PS-1/checks?asOf=" + ASSIGNED)
                .jsonPath("$.checks[0].step")
                .isEqualTo("reserve");
        get(customer(), "/api/agreements/V-1?asOf=" + ASSIGNED)
                .jsonPath("$.balance")
                .isEqualTo(10);
        for (var path : new String[] {
            "/api/vouchers/PS-1",
            "/api/vouchers/PS-1/checks",
            "/api/vouchers/PS-1/history",
            "/api/agreements/V-1",
            "/api/agreements/V-1/history"
        }) {
            customer()
                    .get()
                    .uri(path + "?asOf=" + BEFORE)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
            customer()
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
        get(customer(), "/api/vouchers/PS-1?asOf=2021-09-11T23:59:59Z")
                .jsonPath("$.status")
                .isEqualTo("reserved")
                .jsonPath("$.asOf")
                .isEqualTo("2021-09-11T23:59:59Z");
        get(customer(), "/api/vouchers/PS-1?asOf=" + over)
                .jsonPath("$.status")
                .isEqualTo("expired")
                .jsonPath("$.closedBy")
                .isEqualTo("voucher-life")
                .jsonPath("$.closedAt")
                .isEqualTo(over)
                .jsonPath("$.asOf")
                .isEqualTo(over);
        get(customer(), "/api/vouchers/PS-1/checks?asOf=" + over)
                .jsonPath("$.status")
                .isEqualTo("expired")
                .jsonPath("$.judgedAt")
                .isEqualTo(over)
                .jsonPath("$.asOf")
                .doesNotExist();
        get(customer(), "/api/vouchers/PS-1/history?asOf=" + over)
                .jsonPath("$.status")
                .isEqualTo("expired")
                .jsonPath("$.facts.length()")
                .isEqualTo(2);
        get(customer(), "/api/agreements/V-1?asOf=2021-07-01T00:00:00Z")
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
        get(customer(), "/api/agreements/V-1?asOf=" + over)
                .jsonPath("$.forfeited")
                .isEqualTo(20)
                .jsonPath("$.balance")
                .isEqualTo(0);
        get(customer(), "/api/vouchers/PS-1")
                .jsonPath("$.status")
                .isEqualTo("reserved")
                .jsonPath("$.asOf")
                .doesNotExist();
    }

    @Test
    void whoMayNotKnowAVoucherOrWasNotItsHolderThenFindsNone() {
        for (var path : new String[] {"/checks", "/history", "/checks?asOf=" + ASSIGNED, "/history?asOf=" + ASSIGNED}) {
            service.partner("P-2")
                    .get()
                    .uri("/api/vouchers/PS-1" + path)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        partner()
                .get()
                .uri("/api/vouchers/PS-1/history?asOf=" + ASSIGNED)
                .exchange()
                .expectStatus()
                .isNotFound();
        service.customer("V-2")
                .get()
                .uri("/api/agreements/V-1/history")
                .exchange()
                .expectStatus()
                .isNotFound();
        partner()
                .get()
                .uri("/api/agreements/V-1/history")
                .exchange()
                .expectStatus()
                .isForbidden();
        service.somebody("payments-officer")
                .get()
                .uri("/api/vouchers/PS-1/history")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void theProgramIsOpenToEveryRole() {
        service.somebody("operator")
                .post()
                .uri("/api/program/amendments")
                .bodyValue(Map.of(
                        "name",
                        "spring 2020",
                        "createdBefore",
                        "2020-04-01",
                        "extendDays",
                        90,
                        "reason",
                        "closed offices"))
                .exchange()
                .expectStatus()
                .isCreated();
        get(service.somebody("payments-officer"), "/api/program")
                .jsonPath("$.program")
                .isEqualTo("planning-services")
                .jsonPath("$.version")
                .isNotEmpty()
                .jsonPath("$.durations.voucherLifeDays")
                .isEqualTo(180)
                .jsonPath("$.levels.length()")
                .isEqualTo(5)
                .jsonPath("$.offerings[?(@.offering=='SDPS')].engagements[0].engagement")
                .isNotEmpty()
                .jsonPath("$.amendments[0].name")
                .isEqualTo("spring 2020")
                .jsonPath("$.amendments[0].publishedOn")
                .isEqualTo("2021-03-17");
        get(service.somebody("auditor"), "/api/program")
                .jsonPath("$.amendments[0].publishedBy")
                .isEqualTo("somebody@operator.example");
        get(partner(), "/api/program")
                .jsonPath("$.amendments[0].publishedBy")
                .doesNotExist()
                .jsonPath("$.amendments[0].reason")
                .isEqualTo("closed offices");
        get(partner(), "/api/program/calendar")
                .jsonPath("$.today")
                .isEqualTo("2021-03-17")
                .jsonPath("$.changes[?(@.name=='accrualEndsFrom')].inForce")
                .isEqualTo(true)
                .jsonPath("$.changes[?(@.name=='lastRedemptionDay')].from")
                .isEqualTo("2022-01-02");
        customer()
                .get()
                .uri("/api/program?program=unknown")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void listsAreSortedAndFilteredByWhatTheyHave() {
        assertThat(ids("?sort=-level")).containsExactly("PS-2", "PS-3", "PS-1");
        assertThat(ids("?sort=level")).containsExactly("PS-1", "PS-3", "PS-2");
        assertThat(ids("?sort=level&size=1&page=1")).containsExactly("PS-3");
        assertThat(ids("?level=5&sort=-voucherId")).containsExactly("PS-3", "PS-1");
        malformed("/api/vouchers?sort=knownTo", "sort");
        malformed("/api/vouchers?stauts=assigned", "stauts");
        malformed("/api/vouchers?level=five", "level");
        malformed("/api/agreements?sort=_id", "sort");
        malformed("/api/refusals?sort=codes", "sort");
        get(customer(), "/api/agreements?sort=-balance")
                .jsonPath("$.items[*].balance")
                .isEqualTo(List.of(10, 7));
        customer()
                .get()
                .uri("/api/vouchers?sort=-level")
                .header("Accept", "text/csv")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(csv -> assertThat(csv.lines().toList())
                        .hasSize(4)
                        .element(1)
                        .asString()
                        .startsWith("PS-2,"));
    }

    @Test
    void anAgreementIsShownWithThePoolOfTheProgramAskedFor() {
        get(customer(), "/api/agreements/V-1")
                .jsonPath("$.program")
                .isEqualTo("planning-services")
                .jsonPath("$.customer.legalEntity")
                .isEqualTo("Contoso")
                .jsonPath("$.balance")
                .isEqualTo(10);
        get(customer(), "/api/agreements/V-1?program=training-vouchers")
                .jsonPath("$.balance")
                .isEqualTo(7)
                .jsonPath("$.facts[*].fact")
                .isEqualTo(List.of("activated", "accrued"));
        customer()
                .get()
                .uri("/api/agreements/V-1?program=other")
                .exchange()
                .expectStatus()
                .isNotFound();
        get(customer(), "/api/agreements?program=training-vouchers")
                .jsonPath("$.items[*].balance")
                .isEqualTo(List.of(7));
        get(customer(), "/api/agreements?program=other").jsonPath("$.total").isEqualTo(0);
    }

    private static Iterable<String> ids(String query) {
        var rows = get(customer(), "/api/vouchers" + query).returnResult().getResponseBody();
        return JsonPath.read(new String(rows, UTF_8), "$.items[*].voucherId");
    }

    private static void malformed(String uri, String field) {
        customer()
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("malformed")
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo(field);
    }

    private static BodyContentSpec get(WebTestClient client, String uri) {
        return client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
    }

    private static WebTestClient partner() {
        return service.partner(PARTNER);
    }

    private static WebTestClient customer() {
        return service.customer("V-1");
    }

    private static void assign(String voucher, int level) {
        vlsc(voucher, "vlsc.voucher.assigned.v1", """
                "voucherId": "%s", "program": "planning-services", "offering": "SDPS", "level": %d, "assignedOn": "2021-03-15",
                 "projectManager": {"name": "Pat", "email": "pm@contoso.example"}, "voucherAdmin": {"email": "b@contoso.example"}""".formatted(voucher, level));
    }

    private static void pool(String program, int days) {
        vlsc("activated-" + program, "vlsc.benefit.activated.v1", """
                "program": "%s", "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                 "customer": {"customerId": "C-1", "legalEntity": "Contoso", "division": null, "country": "GB"}""".formatted(program));
        vlsc(
                "accrued-" + program,
                "vlsc.days.accrued.v1",
                "\"program\": \"%s\", \"days\": %d, \"accruedOn\": \"2019-11-04\"".formatted(program, days));
    }

    private static void vlsc(String id, String type, String fields) {
        service.told("vlsc.events", "V-1", id, "/vlsc", type, "{\"agreementId\": \"V-1\", " + fields + "}");
    }

    private static void eligible(String what, String fields) {
        service.told(
                "eligibility.events",
                PARTNER,
                what,
                "/eligibility-service",
                "eligibility." + what + ".v1",
                "{\"partnerId\": \"P-1\", " + fields + "}");
    }
}
