package dev.vouchsafe.gateway.limit;

import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.gateway.service.GatewayText;
import dev.vouchsafe.web.TokenClaims;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * How often a caller calls, how many of its calls go on at once, how many uploads its tenant sends at once, and how
 * often it names a wrong e-mail address. A caller is a subject together with the tenant that it acts for. Stands behind
 * the check of the token, since nobody else is known. It is no bean of the web's own filters: the security has it.
 */
@Component
public class CallerLimit {

    /** The draft of the fields is draft-ietf-httpapi-ratelimit-headers-06. */
    private static final String LIMIT = "RateLimit-Limit";

    private static final String REMAINING = "RateLimit-Remaining";
    private static final String RESET = "RateLimit-Reset";
    private static final Duration SOON = Duration.ofSeconds(1);

    private final CallBuckets calls;
    private final CallBuckets guesses;
    private final Places atOnce;
    private final Places uploads;

    CallerLimit(LimitSettings limits) {
        this.calls = new CallBuckets(limits.calls().ofCaller());
        this.guesses = new CallBuckets(limits.calls().guesses());
        this.atOnce = new Places(limits.atOnce().ofCaller(), Integer.MAX_VALUE);
        this.uploads =
                new Places(limits.atOnce().uploadsOfTenant(), limits.atOnce().uploads());
    }

    /** Lets the call of somebody who is known go on within the bounds, and that of nobody as it is. */
    public WebFilter filter() {
        return (exchange, chain) -> exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .map(JwtAuthenticationToken::getToken)
                .map(token -> bounded(token, exchange, chain))
                .defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
                .flatMap(call -> call);
    }

    private Mono<Void> bounded(Jwt token, ServerWebExchange exchange, WebFilterChain chain) {
        var tenant = tenant(token);
        var caller = token.getSubject() + "\n" + tenant;
        var probe = calls.of(caller).tryConsumeAndReturnRemaining(1);
        var headers = exchange.getResponse().getHeaders();
        headers.set(LIMIT, String.valueOf(calls.perMinute()));
        headers.set(REMAINING, String.valueOf(probe.getRemainingTokens()));
        headers.set(RESET, String.valueOf(TooMany.seconds(Duration.ofNanos(probe.getNanosToWaitForReset()))));
        if (!probe.isConsumed()) {
            return refused(GatewayText.TOO_MANY_CALLS, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        var request = exchange.getRequest();
        if (CallKind.namesAnAddress(request) && !guess(guesses.of(caller), exchange)) {
            return refused(GatewayText.TOO_MANY_GUESSES, perGuess());
        }
        var going = inPlace(atOnce, caller, GatewayText.TOO_MANY_AT_ONCE, chain.filter(exchange));
        // Of all tokens without a tenant the service refuses an upload anyway.
        return CallKind.isUpload(request) ? inPlace(uploads, tenant, GatewayText.TOO_MANY_UPLOADS, going) : going;
    }

    /** A guess that turns out right is given back. */
    private static boolean guess(Bucket left, ServerWebExchange exchange) {
        if (!left.tryConsume(1)) {
            return false;
        }
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    if (!HttpStatus.NOT_FOUND.equals(exchange.getResponse().getStatusCode())) {
                        left.addTokens(1);
                    }
                }));
        return true;
    }

    private Duration perGuess() {
        return Duration.ofMinutes(1).dividedBy(Math.max(1, guesses.perMinute()));
    }

    private static Mono<Void> inPlace(Places places, String who, Sentence full, Mono<Void> call) {
        return Mono.defer(() -> places.enter(who) ? call.doFinally(end -> places.leave(who)) : refused(full, SOON));
    }

    private static Mono<Void> refused(Sentence detail, Duration wait) {
        return Mono.error(new TooMany(detail, wait));
    }

    private static String tenant(Jwt token) {
        return TokenClaims.partnerId(token)
                .map(partner -> "partner " + partner.value())
                .orElseGet(() -> TokenClaims.agreementIds(token).stream()
                        .map(agreement -> agreement.value())
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }
}
