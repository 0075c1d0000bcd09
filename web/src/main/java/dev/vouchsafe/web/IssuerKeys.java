package dev.vouchsafe.web;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.SignedJWT;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.oauth2.jwt.JwtException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The keys that the issuer signs tokens with. They are fetched at the first token, when they are old, and for a token
 * that names an unknown one; that can be forged, so they are fetched at most twice within {@link #BETWEEN_FETCHES}.
 * While the issuer can't be reached, the known ones stay good.
 */
final class IssuerKeys implements Function<SignedJWT, Flux<JWK>> {

    /** Two fetches are the most within this time, whether they succeed or not. */
    static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

    private static final Duration FRESH = Duration.ofMinutes(5);
    /** How long known keys outlive an issuer that is away. */
    private static final Duration OUTAGE = Duration.ofHours(4);

    private static final int LARGEST_SET = 256 * 1024;

    private final JWKSource<SecurityContext> source;
    private volatile boolean known;

    /**
     * @param address where the issuer serves its key set
     * @param fetch how long a fetch may take
     */
    IssuerKeys(URI address, Duration fetch) {
        this.source = source(address, fetch);
    }

    private static JWKSource<SecurityContext> source(URI address, Duration fetch) {
        int millis = Math.toIntExact(fetch.toMillis());
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            address.toURL(), new DefaultResourceRetriever(millis, millis, LARGEST_SET))
                    .cache(FRESH.toMillis(), fetch.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_FETCHES.toMillis())
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no address of a key set: " + address, e);
        }
    }

    /** The keys that fit the token's header; none if it names one that the issuer doesn't have. */
    @Override
    public Flux<JWK> apply(SignedJWT token) {
        var selector = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
        // Mostly there is nothing to wait for. A fetch blocks, so no thread that serves connections does it.
        return Mono.fromCallable(() -> select(selector))
                .subscribeOn(Schedulers.boundedElastic())
                // It is not the token that is wrong.
                .onErrorMap(
                        KeySourceException.class, away -> new JwtException("the issuer's keys can't be fetched", away))
                .flatMapIterable(keys -> keys);
    }

    private List<JWK> select(JWKSelector selector) throws KeySourceException {
        try {
            var keys = source.get(selector, null);
            known = true;
            return keys;
        } catch (RateLimitReachedException tooSoon) {
            if (known) {
                return List.of();
            }
            throw tooSoon;
        }
    }
}
