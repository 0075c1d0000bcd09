package dev.vouchsafe.benchmark.assignment;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** A token issuer: signs, and publishes its key for the service to verify with. */
final class Tokens implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFE = Duration.ofHours(1);

    private final KeyPair keys;
    private final HttpServer server;

    Tokens() throws GeneralSecurityException, IOException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var key = (RSAPublicKey) keys.getPublic();
        var published = """
                {"keys": [{"kty": "RSA", "kid": "benchmark", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}]}""".formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()))
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/keys", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, published.length);
                exchange.getResponseBody().write(published);
            }
        });
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String keys() {
        return issuer() + "/keys";
    }

    /** A token of a partner's administrator. */
    String ofPartner(String partner) throws GeneralSecurityException {
        var signed = encoded("{\"alg\": \"RS256\", \"kid\": \"benchmark\"}") + "."
                + encoded("""
                {"iss": "%s", "aud": "vouchsafe", "sub": "ana", "roles": ["partner-admin"], "partner_id": "%s", "exp": %d}""".formatted(
                                issuer(), partner, Instant.now().plus(LIFE).getEpochSecond()));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
