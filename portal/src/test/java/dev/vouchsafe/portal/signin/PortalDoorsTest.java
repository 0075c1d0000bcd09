package dev.vouchsafe.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.BodyInserters;

/** What a browser is told to keep to, and what it can't be made to do by another site. */
class PortalDoorsTest extends PortalTest {

    @Test
    void aPageRunsNothingOfOthersAndStandsInNoFrame() {
        partner()
                .get()
                .uri("/partner/mpn")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "same-origin");
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() {
        partnerWithRealForms()
                .delete()
                .uri("/partner/webhooks/w-1")
                .header("Origin", "https://elsewhere.example")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "javascript:alert(1)"
            })
    void nobodyIsSentElsewhere(String back) {
        partner()
                .post()
                .uri("/language")
                .body(BodyInserters.fromFormData("to", "tr").with("back", back))
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/");
    }
}
