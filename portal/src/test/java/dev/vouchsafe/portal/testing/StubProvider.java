package dev.vouchsafe.portal.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/** An OpenID Connect provider at which one person is signed in, in one session. Any code will do. */
public final class StubProvider implements AutoCloseable {

    static final String CLIENT = "portal";

    private static final String SESSION = "at-the-provider";
    private static final long LIFE_SECONDS = 3600;

    private final RSAKey key;
    private final DisposableServer server;

    /** What the next id token answers; the portal proves with it that the token is for its own question. */
    private volatile String nonce = "";

    private final String sub;
    private final List<String> roles;

    /** @param sub who is signed in, for partner {@code P-1} if one of the roles is a partner's */
    public StubProvider(String sub, List<String> roles) throws JOSEException {
        this.sub = sub;
        this.roles = roles;
        key = new RSAKeyGenerator(2048).keyID("key").generate();
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get(
                                "/.well-known/openid-configuration", (asked, answer) -> json(answer, description()))
                        .get("/keys", (asked, answer) -> json(answer, new JWKSet(key.toPublicJWK()).toString()))
                        .post("/token", (asked, answer) -> json(answer, tokens())))
                .bindNow();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.port();
    }

    void asked(String withNonce) {
        nonce = withNonce;
    }

    /** What the provider sends to the portal when the person signs out elsewhere. */
    public String logoutToken() {
        return signed(
                new JWTClaimsSet.Builder()
                        .claim("sid", SESSION)
                        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())),
                "logout+jwt");
    }

    private String tokens() {
        var person = new JWTClaimsSet.Builder()
                .subject(sub)
                .claim("sid", SESSION)
                .claim("nonce", nonce)
                .claim("roles", roles)
                .claim("partner_id", "P-1");
        return "{\"access_token\": \"a-token\", \"token_type\": \"Bearer\", \"expires_in\": %d, \"id_token\": \"%s\"}"
                .formatted(LIFE_SECONDS, signed(person, "JWT"));
    }

    private String signed(JWTClaimsSet.Builder claims, String type) {
        var now = Instant.now();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType(type))
                        .build(),
                claims.issuer(issuer())
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private String description() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
                """.formatted(issuer());
    }

    private static Mono<Void> json(HttpServerResponse answer, String body) {
        return answer.header("Content-Type", "application/json")
                .sendString(Mono.just(body))
                .then();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
