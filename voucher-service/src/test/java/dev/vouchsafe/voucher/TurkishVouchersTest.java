package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rules speak Turkish to who asks for it. */
class TurkishVouchersTest {

    @RegisterExtension
    static final VouchersUnderTest vouchers = new VouchersUnderTest();

    @BeforeAll
    static void aPartnerMayDoTheWork() {
        vouchers.qualified(1);
    }

    @Test
    void aRefusalNamesEachRuleInTurkish() {
        vouchers.assign("V-TR-1", "PS-TR-1", 5);
        var body = ReservationBodies.at("L-P-1", "2021-03-15", "2021-03-20", 6);

        vouchers.partner("P-1")
                .post()
                .uri("/api/vouchers/PS-TR-1/reservation")
                .header("Accept-Language", "tr-TR,tr;q=0.9,en;q=0.8")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .valueEquals("Content-Language", "tr")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("2 kural izin vermiyor. "
                        + "Çalışmanın planlanan ilk günü 2021-03-15, bugünden (2021-03-16) önce.")
                .jsonPath("$.violations[*].code")
                .isEqualTo(List.of("engagement-already-started", "engagement-too-long"))
                .jsonPath("$.violations[*].detail")
                .isEqualTo(List.of(
                        "Çalışmanın planlanan ilk günü 2021-03-15, bugünden (2021-03-16) önce.",
                        "Çalışma 6 gün; kuponun 5 gününden çok."))
                .jsonPath("$.violations[1].facts.days")
                .isEqualTo(6);
    }

    @Test
    void checksAreInTurkishWithThePhrasesInThem() {
        vouchers.assign("V-TR-2", "PS-TR-2", 5);
        assertThat(VouchersUnderTest.status(vouchers.reserve("P-1", "PS-TR-2", 5)))
                .isEqualTo(201);

        var turkish = checks("PS-TR-2", "tr");
        assertThat(turkish)
                .contains("Kupon kullanılabilir: atandığı gün 2021-03-15 + 180 gün = son kullanma günü 2021-09-11;")
                .contains(
                        "PS-TR-2 kuponunun durumu: ayırtılmış. Yalnızca atanmış bir kupon ayırtılabilir veya geri çekilebilir.")
                .contains(
                        "sharepoint için en az gümüş düzeyinde şu yetkinliklerden biri gerekir: collaboration-content.")
                .contains("\"status\":\"reserved\"")
                .doesNotContain("The voucher");
        assertThat(checks("PS-TR-2", "en"))
                .contains("The voucher can be used: assigned 2021-03-15 + 180 days = usable through 2021-09-11;")
                .contains("\"status\":\"reserved\"")
                .doesNotContain("kupon");
    }

    @Test
    void whatCannotBeSeenIsNotThereInTurkish() {
        vouchers.partner("P-1")
                .get()
                .uri("/api/vouchers/PS-TR-NONE")
                .header("Accept-Language", "tr")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Görebileceğiniz PS-TR-NONE numaralı bir kupon yok.");
    }

    private static String checks(String voucher, String language) {
        return vouchers.partner("P-1")
                .get()
                .uri("/api/vouchers/" + voucher + "/checks")
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Language", language)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
