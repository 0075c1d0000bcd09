package dev.vouchsafe.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vouchsafe.standalone.RunStopped;
import dev.vouchsafe.standalone.play.BearerTokens;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/**
 * Signs the demo's tokens in this process, for who plays a scenario or calls by hand. {@link DemoIssuer} publishes the
 * same key under the same name, so what is signed here needs no call to it. Tokens live by the system's clock, not by
 * the simulation's.
 */
public final class DemoTokens implements BearerTokens {

    /** Whom tokens are for: the claim {@code aud}. */
    static final String AUDIENCE = "vouchsafe";

    static final String KEYS = "/oauth2/jwks";
    private static final Duration SHORT = Duration.ofMinutes(20);
    /**
     * Half of that, so that one given again is still good at the end of a clock move of minutes, which asks service
     * after service.
     */
    private static final Duration KEPT = SHORT.dividedBy(2);

    private final String issuer;
    private final RSAKey key;
    private final JWSSigner signer;
    private final BearerTokens kept = new KeptTokens(claims -> carrying(claims, SHORT), InstantSource.system(), KEPT);

    private DemoTokens(String issuer, RSAKey key) {
        this.issuer = issuer;
        this.key = key;
        try {
            this.signer = new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param keyFile where the key is kept; it is made if there is none
     * @param issuer the issuer's name, which is also its address, such as {@code http://127.0.0.1:8084}
     * @throws RunStopped if the key is damaged
     */
    public static DemoTokens signedWith(Path keyFile, String issuer) {
        return new DemoTokens(issuer, SigningKey.in(keyFile));
    }

    /** The issuer's name, which is also where its discovery document is found. */
    public String issuer() {
        return issuer;
    }

    /** Where the keys are by which tokens are verified. */
    public String keys() {
        return issuer + KEYS;
    }

    RSAKey key() {
        return key;
    }

    @Override
    public String carrying(Map<String, Object> claims) {
        return kept.carrying(claims);
    }

    /** A token for a person to copy, good for the given time. */
    public String carrying(Map<String, Object> claims, Duration life) {
        Instant now = Instant.now();
        var set = new JWTClaimsSet.Builder()
                .issuer(issuer)
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
}
