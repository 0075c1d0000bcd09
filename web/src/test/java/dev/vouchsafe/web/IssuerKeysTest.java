package dev.vouchsafe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtException;

class IssuerKeysTest {

    private static final Duration FETCH = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicInteger fetches = new AtomicInteger();
    private volatile boolean sound = true;
    private HttpServer server;
    private IssuerKeys keys;

    @BeforeEach
    void serve() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("known").generate();
        byte[] set = new JWKSet(key).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            exchange.sendResponseHeaders(sound ? 200 : 500, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        server.start();
        keys = new IssuerKeys(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys"), FETCH);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aKnownKeyIsFetchedOnce() {
        for (int call = 0; call < 100; call++) {
            assertThat(found(keys, "known")).isOne();
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void forgedKeyIdsFetchNoMoreThanTwice() {
        assertThat(found(keys, "known")).isOne();
        for (int call = 0; call < 100; call++) {
            assertThat(found(keys, "forged-" + call)).isZero();
        }
        assertThat(fetches.get()).isBetween(2, 3);
        assertThat(found(keys, "known")).isOne();
    }

    @Test
    void anIssuerThatFailsIsAskedSeldom() {
        sound = false;
        for (int call = 0; call < 100; call++) {
            assertThatThrownBy(() -> found(keys, "known")).isInstanceOf(JwtException.class);
        }
        assertThat(fetches.get()).isBetween(1, 3);
    }

    @Test
    void anIssuerThatKeepsSilentIsGivenUpAfterTwoSeconds() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var unanswered = new IssuerKeys(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/keys"), FETCH);
            long start = System.nanoTime();
            assertThatThrownBy(() -> found(unanswered, "known")).isNotNull();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static int found(IssuerKeys keys, String id) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build();
        return keys.apply(new SignedJWT(header, new JWTClaimsSet.Builder().build()))
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow()
                .size();
    }
}
