package dev.vouchsafe.platform.http.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.vouchsafe.platform.http.wiring.HttpTest;
import dev.vouchsafe.web.testing.TestIssuer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

class AccessTest extends HttpTest {

    static Stream<String> badTokens() throws JOSEException {
        var stranger = new TestIssuer();
        var claims = new JWTClaimsSet.Builder()
                .issuer(TestIssuer.NAME)
                .audience(TestIssuer.AUDIENCE)
                .subject("ana")
                .claim("roles", List.of("partner-admin"))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        var symmetric = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        symmetric.sign(new MACSigner("0123456789abcdef0123456789abcdef"));
        return Stream.of(
                "garbage",
                "a.b.c",
                symmetric.serialize(),
                new PlainJWT(claims).serialize(),
                stranger.token("ana", "partner-admin"),
                ISSUER.token(edit -> edit.subject("ana").issuer("https://elsewhere.test")),
                ISSUER.token(edit -> edit.subject("ana").audience("someone-else")),
                ISSUER.token(edit -> edit.subject("ana")
                        .expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                ISSUER.token(edit -> edit.claim("roles", List.of("partner-admin"))));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsNobody(String token) {
        problem(call(HttpMethod.GET, "/api/caller", token).exchange(), 401, "unauthenticated");
    }

    @Test
    void noTokenIsNobody() {
        problem(
                client.get().uri("/api/caller").exchange().expectHeader().valueEquals("WWW-Authenticate", "Bearer"),
                401,
                "unauthenticated");
        problem(client.get().uri("/nowhere").exchange(), 401, "unauthenticated");
    }

    @Test
    void forbidden() {
        problem(
                call(HttpMethod.POST, "/api/things/1", ISSUER.token("otto", "operator"))
                        .bodyValue("not even json")
                        .exchange(),
                403,
                "forbidden");
        problem(get("/api/things/secret"), 403, "forbidden");
    }

    @Test
    void whatNoRuleNamesIsNotThere() {
        problem(get("/api/nowhere"), 404, "not-found");
        problem(get("/actuator/env"), 404, "not-found");
        problem(
                call(HttpMethod.PATCH, "/api/things/1", ana)
                        .exchange()
                        .expectHeader()
                        .valueEquals("Allow", "DELETE, GET, POST"),
                405,
                "method-not-allowed");
    }

    @Test
    void healthIsOpen() {
        client.get().uri("/actuator/health").exchange().expectStatus().isOk();
        client.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    }

    @Test
    void theCallerIsWhoTheClaimsSay() {
        var token = ISSUER.token(claims -> claims.subject("ana")
                .claim("roles", List.of("partner-admin", "unheard-of"))
                .claim("partner_id", "P-1")
                .claim("agreement_ids", List.of("V1", "V2")));

        call(HttpMethod.GET, "/api/caller", token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"subject": "ana", "roles": ["PARTNER_ADMIN"], "partnerId": "P-1", "agreementIds": ["V1", "V2"]}""");
    }

    @Test
    void claimsOfAWrongTypeAreAbsent() {
        var token = ISSUER.token(claims -> claims.subject("ana")
                .claim("roles", "partner-admin")
                .claim("partner_id", 5)
                .claim("agreement_ids", Map.of("a", 1)));

        call(HttpMethod.GET, "/api/caller", token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"subject": "ana", "roles": [], "partnerId": null, "agreementIds": []}""");
        problem(call(HttpMethod.GET, "/api/things/1", token).exchange(), 403, "forbidden");
    }

    /** Nothing of a partner's is for who acts for none, also not an empty list. */
    @Test
    void aRoleCountsForWhoActsForSomebody() {
        var nobodys = ISSUER.token(claims -> claims.subject("ana")
                .claim("roles", List.of("partner-admin", "partner-global-admin", "customer-admin"))
                .claim("agreement_ids", List.of()));
        problem(call(HttpMethod.GET, "/api/things", nobodys).exchange(), 403, "forbidden");
        problem(
                call(HttpMethod.POST, "/api/things/1", nobodys)
                        .header("Idempotency-Key", "k")
                        .exchange(),
                403,
                "forbidden");
        call(HttpMethod.GET, "/api/caller", nobodys)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.roles")
                .isEmpty();

        var customers = ISSUER.token(claims -> claims.subject("carl")
                .claim("roles", List.of("customer-admin"))
                .claim("agreement_ids", List.of("V-1")));
        call(HttpMethod.GET, "/api/caller", customers)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.roles[0]")
                .isEqualTo("CUSTOMER_ADMIN");
        var unaddressable = ISSUER.token(claims ->
                claims.subject("ana").claim("roles", List.of("partner-admin")).claim("partner_id", "P/1"));
        problem(call(HttpMethod.GET, "/api/things", unaddressable).exchange(), 403, "forbidden");
    }
}
