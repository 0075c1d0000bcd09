package dev.vouchsafe.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.RunStopped;
import dev.vouchsafe.standalone.play.BearerTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Stands in for an OpenID provider in the demo: gives tokens to whoever runs it, and publishes its key and its
 * discovery document on the loopback interface. Tokens live by the system's clock, not by the simulation's.
 */
public final class DemoIssuer implements BearerTokens, AutoCloseable {

    private static final String AUDIENCE = "vouchsafe";
    private static final String KEYS = "/keys";
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Duration SHORT = Duration.ofMinutes(20);
    /**
     * Half of that, so that one given again is still good at the end of a clock move of minutes, which asks service
     * after service.
     */
    private static final Duration KEPT = SHORT.dividedBy(2);

    private final HttpServer server;
    private final RSAKey key;
    private final JWSSigner signer;
    private final BearerTokens kept = new KeptTokens(claims -> carrying(claims, SHORT), InstantSource.system(), KEPT);

    private DemoIssuer(HttpServer server, RSAKey key) throws JOSEException {
        this.server = server;
        this.key = key;
        this.signer = new RSASSASigner(key);
    }

    /**
     * @param keyFile where its key is kept
     * @param port on the loopback interface; 0 for a free one
     * @throws RunStopped if the key is damaged or the port is taken
     */
    public static DemoIssuer start(Path keyFile, int port) {
        try {
            var issuer = new DemoIssuer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0),
                    SigningKey.in(keyFile));
            issuer.serve(KEYS, new JWKSet(issuer.key.toPublicJWK()).toString());
            issuer.serve(DISCOVERY, Json.MAPPER.writeValueAsString(issuer.discovery()));
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new RunStopped("The token issuer can't listen on port " + port + ": " + e.getMessage() + ".", e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The issuer's name, which is also where its discovery document is found. */
    public String name() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where the keys are by which its tokens are verified. */
    public String keys() {
        return name() + KEYS;
    }

    @Override
    public String carrying(Map<String, Object> claims) {
        return kept.carrying(claims);
    }

    /** A token for a person to copy, good for the given time. */
    public String carrying(Map<String, Object> claims, Duration life) {
        Instant now = Instant.now();
        var set = new JWTClaimsSet.Builder()
                .issuer(name())
                .audience(AUDIENCE)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)));
        claims.forEach(set::claim);
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    set.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a token can't be signed", e);
        }
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer",
                name(),
                "jwks_uri",
                keys(),
                "authorization_endpoint",
                name() + "/none",
                "token_endpoint",
                name() + "/none",
                "response_types_supported",
                List.of("token"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of(JWSAlgorithm.RS256.getName()));
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
