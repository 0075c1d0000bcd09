package dev.vouchsafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** What a running service tells of its health, and whom. */
public final class HealthDetails {

    private HealthDetails() {}

    /** Everyone sees whether all is well; which follower is where, those who look after the service. */
    public static void areForThoseWhoLookAfterIt(ServiceUnderTest service) {
        for (var role : new String[] {"operator", "auditor"}) {
            health(service.somebody(role))
                    .jsonPath("$.components.followers.details.outbox.position")
                    .exists();
        }
        for (var stranger : new WebTestClient[] {
            service.partner("P-1"), service.customer("V-1"), service.somebody("payments-officer"), service.nobody()
        }) {
            health(stranger).jsonPath("$.components").doesNotExist();
        }
    }

    private static BodyContentSpec health(WebTestClient client) {
        return client.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .value(String.class, status -> assertThat(status).isIn("UP", "DEGRADED"));
    }
}
