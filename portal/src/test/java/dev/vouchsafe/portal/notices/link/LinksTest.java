package dev.vouchsafe.portal.notices.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;

class LinksTest extends PortalTest {

    private static final String CONFIRMATIONS = "/api/notices/confirmations";
    private static final String UNSUBSCRIPTIONS = "/api/notices/unsubscriptions";

    @Test
    void readingThePageDoesNothing() {
        assertThat(html(nobody().get()
                        .uri("/notices/confirmation?token=t-1")
                        .exchange()
                        .expectStatus()
                        .isOk()))
                .contains("Confirm this address</button>", "<form method=\"post\">");
        assertThat(GATEWAY.last("POST", CONFIRMATIONS)).isEmpty();
    }

    @Test
    void itsButtonConfirmsWithoutAnAccount() {
        GATEWAY.answers("POST " + CONFIRMATIONS, 200, "{\"email\": \"a…@fabrikam.example\"}");
        assertThat(html(nobody().post()
                        .uri("/notices/confirmation?token=t-1")
                        .exchange()
                        .expectStatus()
                        .isOk()))
                .contains("The address is confirmed", "a…@fabrikam.example");
        var call = GATEWAY.last("POST", CONFIRMATIONS).orElseThrow();
        assertThat(call.body()).isEqualTo("{\"token\":\"t-1\"}");
        assertThat(call.headers()).doesNotContainKey("authorization");
    }

    /** RFC 8058. */
    @Test
    void aMailProgramEndsMailsByOneCall() {
        GATEWAY.answers("POST " + UNSUBSCRIPTIONS, 200, "{\"email\": \"a…@fabrikam.example\"}");
        nobody().post()
                .uri("/notices/unsubscription?token=t-1")
                .body(fromFormData("List-Unsubscribe", "One-Click"))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(GATEWAY.last("POST", UNSUBSCRIPTIONS).orElseThrow().body()).isEqualTo("{\"token\":\"t-1\"}");
    }

    @Test
    void anotherTokenIsOfNoUse() {
        assertThat(html(nobody().post()
                        .uri("/notices/unsubscription?token=forged")
                        .exchange()
                        .expectStatus()
                        .isNotFound()))
                .contains("This link is of no use");
        nobody().get().uri("/notices/confirmation").exchange().expectStatus().isNotFound();
    }

    /** The door of these two pages is no door to others. */
    @Test
    void theInboxStillAsksWhoIsThere() {
        nobody().get().uri("/notices").exchange().expectStatus().isFound();
        nobody().post().uri("/notices?do=read").exchange().expectStatus().isForbidden();
    }
}
