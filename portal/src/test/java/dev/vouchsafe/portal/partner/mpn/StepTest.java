package dev.vouchsafe.portal.partner.mpn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({
        "en, MPN, Programs, Software assurance enrollment, Planning Services program enrollment",
        "tr, MPN, Programlar, Yazılım güvencesi kaydı, Planlama Hizmetleri program kaydı",
    })
    void eachClickLeadsToTheNext(String language, String mpn, String programs, String assurance, String tab) {
        assertThat(page("/partner/mpn", language))
                .contains("<h1>" + mpn + "</h1>", "href=\"/partner/programs\">" + programs + "</a>");
        assertThat(page("/partner/programs", language))
                .contains(
                        "<h1>" + programs + "</h1>",
                        "href=\"/partner/programs/software-assurance\">" + assurance + "</a>");
        assertThat(page("/partner/programs/software-assurance", language))
                .contains("<h1>" + assurance + "</h1>")
                .contains("href=\"" + Step.ENROLLMENT.address() + "\">" + tab + "</a>");
    }

    @Test
    void theLastStepHasTheWayBack() {
        assertThat(Step.ENROLLMENT.before()).containsExactly(Step.MPN, Step.PROGRAMS, Step.SOFTWARE_ASSURANCE);
    }

    private String page(String address, String language) {
        return html(partner()
                .get()
                .uri(address)
                .headers(headers -> headers.set("Accept-Language", language))
                .exchange()
                .expectStatus()
                .isOk());
    }
}
