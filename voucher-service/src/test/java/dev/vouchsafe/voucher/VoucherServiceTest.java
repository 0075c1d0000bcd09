package dev.vouchsafe.voucher;

import static dev.vouchsafe.voucher.VouchersUnderTest.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.testing.HealthDetails;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to vouchers, and who sees it. */
class VoucherServiceTest {

    @RegisterExtension
    static final VouchersUnderTest vouchers = new VouchersUnderTest();

    @BeforeAll
    static void eightPartnersMayDoTheWork() {
        IntStream.rangeClosed(1, 8).forEach(vouchers::qualified);
    }

    @Test
    void theDetailsOfItsHealthAreForThoseWhoLookAfterIt() {
        HealthDetails.areForThoseWhoLookAfterIt(vouchers.service());
    }

    @Test
    void anAssignmentBecomesAVoucherAndTakesItsDays() {
        vouchers.assign("V-10", "PS-10", 5);
        vouchers.service()
                .customer("V-10")
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
        vouchers.service()
                .customer("V-10")
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
        vouchers.somebody("auditor")
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
        vouchers.assign("V-11", "PS-11", 5);
        vouchers.service()
                .customer("V-10")
                .get()
                .uri("/api/vouchers/PS-11")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("voucher-not-found");
        vouchers.partner("P-1")
                .get()
                .uri("/api/vouchers/PS-11")
                .exchange()
                .expectStatus()
                .isNotFound();
        vouchers.service()
                .customer("V-10")
                .get()
                .uri("/api/agreements/V-11")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aRefusalNamesWhomTheCallerMayAskByItsOwnCountry() {
        vouchers.assign("V-77", "PS-77", 5);
        vouchers.reserve("P-1", "PS-77", 99)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.support.email")
                .isEqualTo("savoucher@msdirectservices.com")
                .jsonPath("$.support.address")
                .doesNotExist();
        vouchers.service()
                .customer("V-77")
                .get()
                .uri("/api/vouchers/PS-NONE")
                .exchange()
                .expectBody()
                .jsonPath("$.support.email")
                .exists();
        vouchers.partner("P-UNKNOWN")
                .get()
                .uri("/api/vouchers/PS-77")
                .exchange()
                .expectBody()
                .jsonPath("$.support.address")
                .isEqualTo("https://partner.microsoft.com/dashboard/support/servicerequests");
        vouchers.somebody("operator")
                .get()
                .uri("/api/vouchers/PS-NONE")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.support")
                .doesNotExist();
    }

    @Test
    void aRefusedAssignmentCanBeRead() {
        vouchers.assign("V-12", "PS-12", 7);
        vouchers.service()
                .customer("V-12")
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
        vouchers.assign("V-13", "PS-13", 5);
        try (var partners = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = IntStream.rangeClosed(1, 8)
                    .<Callable<Integer>>mapToObj(n -> () -> status(vouchers.reserve("P-" + n, "PS-13", 5)))
                    .toList();
            var statuses = partners.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void everyWrongFieldIsNamed() {
        vouchers.partner("P-1")
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
}
