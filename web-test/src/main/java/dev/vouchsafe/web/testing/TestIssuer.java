package dev.vouchsafe.web.testing;

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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An issuer of bearer tokens for tests: a key of its own, whose public half it serves on the loopback interface. */
public final class TestIssuer implements AutoCloseable {

    private static final int KEY_BITS = 2048;
    public static final String NAME = "https://issuer.test";
    public static final String AUDIENCE = "vouchsafe";

    private final RSAKey key;
    private final HttpServer server;

    public TestIssuer() {
        try {
            key = new RSAKeyGenerator(KEY_BITS).keyID("test").generate();
            var keys = new JWKSet(key).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
        } catch (JOSEException | IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** Where the public keys are. */
    public String keysUri() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/keys";
    }

    /** A good token of a subject with these roles. */
    public String token(String subject, String... roles) {
        return token(claims -> claims.subject(subject).claim("roles", List.of(roles)));
    }

    /** A good token but for what is done to its claims. */
    public String token(Consumer<JWTClaimsSet.Builder> edit) {
        return token(JOSEObjectType.JWT, edit);
    }

    /** The same, which says of itself that it is of this kind. */
    public String token(JOSEObjectType kind, Consumer<JWTClaimsSet.Builder> edit) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
        edit.accept(claims);
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(kind)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** What makes an application trust this issuer. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                NAME,
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                keysUri());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
