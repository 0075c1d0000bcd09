package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** Who may not ask all services is refused by one of them: in its trail the attempt stands, once. */
class DenialsTest extends StartedGateway {

    @ParameterizedTest
    @CsvSource({
        "partner-admin, /api/ops/state",
        "partner-admin, /api/ops/deadlines?size=9999",
        "customer-admin, /api/ops/deadlines/verification",
        "payments-officer, /api/ops/dead-letters",
        "partner-admin, /api/ops/what-if",
        "operator, /api/audit/evidence?subject=PS-1",
        "payments-officer, /api/audit/evidence?subject=PS-1",
        "operator, /api/audit/checkpoints",
        "operator, /api/audit/verification",
        "operator, /api/audit"
    })
    void oneServiceRefusesWhatAllAreAskedFor(String role, String path) {
        problem(call(HttpMethod.GET, path, issuer.token("somebody", role)).exchange(), 403, "forbidden");

        assertThat(asked)
                .singleElement()
                .satisfies(request -> assertThat(request.path()).isEqualTo(path));
    }

    @ParameterizedTest
    @CsvSource({
        "auditor, /api/ops/state",
        "operator, /api/ops/deadlines",
        "auditor, /api/ops/deadlines/verification",
        "auditor, /api/ops/dead-letters",
        "customer-admin, /api/audit/evidence?subject=PS-1",
        "partner-global-admin, /api/audit/evidence?subject=PS-1",
        "auditor, /api/audit/evidence?subject=PS-1"
    })
    void whoMayAskIsNotDenied(String role, String path) {
        services.values()
                .forEach(service -> service.answer =
                        request -> new FakeService.Said(409, "application/problem+json", "{\"code\": \"busy\"}"));

        var token = issuer.token(claims -> claims.subject("somebody")
                .claim("roles", List.of(role))
                .claim("partner_id", "P-4001")
                .claim("agreement_ids", List.of("V1")));
        call(HttpMethod.GET, path, token).exchange().expectStatus().isEqualTo(409);
    }
}
