package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What isn't of the interface is the portal's, where there is one. */
class PortalRouteTest extends StartedGateway {

    private FakeService portal;

    @Override
    Map<String, String> settings() {
        try {
            portal = new FakeService("portal", asked);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Map.of("vouchsafe.gateway.portal", portal.uri());
    }

    @BeforeEach
    void aPage() {
        portal.answer = request -> new FakeService.Said(
                200,
                "text/html;charset=utf-8",
                "<p>a page</p>",
                Map.of("Set-Cookie", "SESSION=s-1; HttpOnly", "Content-Security-Policy", "default-src 'none'"));
    }

    @AfterAll
    void stopPortal() {
        portal.close();
    }

    @Test
    void aPageIsThePortalsWithItsCookieAndItsHost() {
        client.get()
                .uri("/partner/vouchers?status=reserved")
                .header("Host", "portal.example")
                .header("Cookie", "SESSION=s-0")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueEquals("Set-Cookie", "SESSION=s-1; HttpOnly")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'")
                .expectHeader()
                .doesNotExist("X-Frame-Options")
                .expectBody(String.class)
                .isEqualTo("<p>a page</p>");

        assertThat(asked).singleElement().satisfies(call -> {
            assertThat(call.service()).isEqualTo("portal");
            assertThat(call.path()).isEqualTo("/partner/vouchers?status=reserved");
            assertThat(call.header("Cookie")).isEqualTo("SESSION=s-0");
            assertThat(call.header("Host")).isEqualTo("portal.example");
        });
    }

    @Test
    void aFormIsPassedOnWithoutAToken() {
        client.post()
                .uri("/sign-out")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("_csrf=x")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(asked)
                .singleElement()
                .satisfies(call -> assertThat(call.body()).isEqualTo("_csrf=x"));
    }

    @Test
    void theInterfaceStaysTheServicesWithATokenOnly() {
        problem(client.get().uri("/api/vouchers").exchange(), 401, "unauthenticated");
        problem(client.get().uri("/api").exchange(), 401, "unauthenticated");
        client.get().uri("/actuator/health").exchange().expectStatus().isOk();
        call(HttpMethod.GET, "/api/vouchers", ana).exchange().expectStatus().isOk();

        assertThat(asked).extracting(FakeService.Asked::service).containsExactly("voucher");
    }
}
