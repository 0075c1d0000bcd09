package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** The language of who calls: services hear of it, and the gateway's own refusals speak it. */
class GatewayLanguageTest extends StartedGateway {

    @ParameterizedTest
    @ValueSource(strings = {"/api/vouchers/PS-1/checks", "/api/ops/clock"})
    void theServicesAreAskedInTheLanguageOfTheCall(String path) {
        call(HttpMethod.GET, path, otto)
                .header("Accept-Language", "tr-TR,tr;q=0.9,en;q=0.8")
                .exchange();

        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(
                        request -> assertThat(request.header("Accept-Language")).isEqualTo("tr-TR,tr;q=0.9,en;q=0.8"));
    }

    @Test
    void itsOwnRefusalsSpeakTurkish() {
        call(HttpMethod.GET, "/api/ops/clock", otto)
                .header("Accept", "image/png")
                .header("Accept-Language", "tr")
                .exchange()
                .expectStatus()
                .isEqualTo(406)
                .expectHeader()
                .valueEquals("Content-Language", "tr")
                .expectHeader()
                .valueEquals("Vary", "Accept-Language")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Yanıt şu biçimde verilir: application/json. Accept bunu kabul etmiyor.");
    }

    @Test
    void whatIsNotThereIsNotThereInTurkish() {
        call(HttpMethod.GET, "/nowhere", otto)
                .header("Accept-Language", "tr")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Bu yolda bir şey yok.");
    }
}
