package dev.vouchsafe.voucher;

import static dev.vouchsafe.voucher.TwoProgramsUnderTest.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The program, and the lists of vouchers and agreements of two programs. */
class ProgramsAndListsTest {

    @RegisterExtension
    static final TwoProgramsUnderTest programs = new TwoProgramsUnderTest();

    @BeforeAll
    static void assignAndReserve() {
        programs.assignAndReserve();
    }

    @Test
    void theProgramIsOpenToEveryRole() {
        programs.somebody("operator")
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
        get(programs.somebody("payments-officer"), "/api/program")
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
        get(programs.somebody("auditor"), "/api/program")
                .jsonPath("$.amendments[0].publishedBy")
                .isEqualTo("somebody@operator.example");
        get(programs.partner(), "/api/program")
                .jsonPath("$.amendments[0].publishedBy")
                .doesNotExist()
                .jsonPath("$.amendments[0].reason")
                .isEqualTo("closed offices");
        get(programs.partner(), "/api/program/calendar")
                .jsonPath("$.today")
                .isEqualTo("2021-03-17")
                .jsonPath("$.changes[?(@.name=='accrualEndsFrom')].inForce")
                .isEqualTo(true)
                .jsonPath("$.changes[?(@.amendment=='spring 2020')].what")
                .isEqualTo("Vouchers that were created before 2020-04-01 and were open when this was published have"
                        + " 90 days more.")
                .jsonPath("$.changes[?(@.name=='lastRedemptionDay')].from")
                .isEqualTo("2022-01-02");
        programs.customer()
                .get()
                .uri("/api/program?program=unknown")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void theProgramHasWhatFormsOffer() {
        get(programs.partner(), "/api/program")
                .jsonPath("$.programs")
                .isEqualTo(List.of("planning-services", "training-vouchers"))
                .jsonPath("$.rates[?(@.country=='US' && @.level==5)].pays.amount")
                .isEqualTo(List.of("5000.00", "5250.00"))
                .jsonPath("$.competencies[?(@.competency=='collaboration-content')].exams[*].exam")
                .isEqualTo(List.of("70-339", "70-347"))
                .jsonPath("$.releaseReasons.length()")
                .isEqualTo(4)
                .jsonPath("$.documents[?(@.document=='policies')].title")
                .isEqualTo("Planning Services policies")
                .jsonPath("$.support.length()")
                .isEqualTo(4);
    }

    @Test
    void theSupportContactGoesByTheCountryThatIsAskedFor() {
        get(programs.customer(), "/api/program?country=TR")
                .jsonPath("$.support[*].email")
                .isEqualTo("savoucher@msdirectservices.com");
        get(programs.customer(), "/api/program?country=us")
                .jsonPath("$.support[*].address")
                .isEqualTo("https://partner.microsoft.com/dashboard/support/servicerequests");
        malformed("/api/program?country=XX", "country");
    }

    @Test
    void significantDatesAreReadInTheCallersLanguage() {
        programs.partner()
                .get()
                .uri("/api/program/calendar")
                .header("Accept-Language", "tr")
                .exchange()
                .expectBody()
                .jsonPath("$.changes[?(@.name=='accrualEndsFrom')].what")
                .isEqualTo("Artık gün kazanılmıyor.")
                .jsonPath("$.changes[?(@.name=='accrualEndsFrom')].stays")
                .isEqualTo("Havuzdaki günlerden kupon oluşturulabilir; son gün 2021-06-30.");
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
        get(programs.customer(), "/api/agreements?sort=-balance")
                .jsonPath("$.items[*].balance")
                .isEqualTo(List.of(10, 7));
        programs.customer()
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
    void vouchersAreFoundByTheirDaysLeft() {
        get(programs.customer(), "/api/vouchers?sort=lastDay")
                .jsonPath("$.items[*].daysLeft")
                .isEqualTo(List.of(178, 178, 178));
        assertThat(ids("?daysLeftAtMost=178&status=assigned,reserved")).containsExactly("PS-1", "PS-2", "PS-3");
        assertThat(ids("?daysLeftAtMost=177")).isEmpty();
        malformed("/api/vouchers?daysLeftAtMost=-1", "daysLeftAtMost");
        malformed("/api/vouchers?status=assigned,open", "status");
    }

    @Test
    void aValidationSaysWhatTheVoucherPays() {
        programs.partner()
                .post()
                .uri("/api/vouchers/PS-3/validation")
                .bodyValue(Map.of("adminEmail", "b@contoso.example"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rates.length()")
                .isEqualTo(1)
                .jsonPath("$.rates[0].country")
                .isEqualTo("GB")
                .jsonPath("$.rates[0].pays.amount")
                .isEqualTo("4000.00")
                .jsonPath("$.rates[0].validThrough")
                .isEqualTo("2022-03-31");
    }

    @Test
    void anAgreementIsShownWithThePoolOfTheProgramAskedFor() {
        get(programs.customer(), "/api/agreements/V-1")
                .jsonPath("$.program")
                .isEqualTo("planning-services")
                .jsonPath("$.customer.legalEntity")
                .isEqualTo("Contoso")
                .jsonPath("$.balance")
                .isEqualTo(10);
        get(programs.customer(), "/api/agreements/V-1?program=training-vouchers")
                .jsonPath("$.balance")
                .isEqualTo(7)
                .jsonPath("$.facts[*].fact")
                .isEqualTo(List.of("activated", "accrued"));
        programs.customer()
                .get()
                .uri("/api/agreements/V-1?program=other")
                .exchange()
                .expectStatus()
                .isNotFound();
        get(programs.customer(), "/api/agreements?program=training-vouchers")
                .jsonPath("$.items[*].balance")
                .isEqualTo(List.of(7));
        get(programs.customer(), "/api/agreements?program=other")
                .jsonPath("$.total")
                .isEqualTo(0);
    }

    private static Iterable<String> ids(String query) {
        var rows =
                get(programs.customer(), "/api/vouchers" + query).returnResult().getResponseBody();
        return JsonPath.read(new String(rows, UTF_8), "$.items[*].voucherId");
    }

    private static void malformed(String uri, String field) {
        programs.customer()
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
}
