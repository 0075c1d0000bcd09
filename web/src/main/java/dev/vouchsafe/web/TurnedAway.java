package dev.vouchsafe.web;

import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts the calls that this process answered with 401 and 429, by the caller's address and for the day that it is by
 * the system's clock, in UTC. In memory: a restart begins anew. Source: the contract, "The trail" and "The state of
 * things".
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class TurnedAway implements WebFilter {

    /** How many calls were answered so. */
    public record Counts(long unauthorized, long tooMany) {

        private static final Counts NONE = new Counts(0, 0);

        private Counts and(Counts others) {
            return new Counts(unauthorized + others.unauthorized, tooMany + others.tooMany);
        }
    }

    /** Stands for all addresses beyond those that are counted by themselves. */
    public static final String ELSEWHERE = "elsewhere";

    static final int MOST_ADDRESSES = 1_000;
    private static final Counts UNAUTHORIZED = new Counts(1, 0);
    private static final Counts TOO_MANY = new Counts(0, 1);

    private final InstantSource clock;
    private final Map<String, Counts> byAddress = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    TurnedAway(InstantSource clock) {
        this.clock = clock;
    }

    /** Of today, from all addresses. */
    public Counts today() {
        return byAddress().values().stream().reduce(Counts.NONE, Counts::and);
    }

    /** Of today; what came from more than a thousand addresses is counted together, {@link #ELSEWHERE}. */
    public synchronized Map<String, Counts> byAddress() {
        turnToToday();
        return Map.copyOf(byAddress);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> count(
                        exchange.getResponse().getStatusCode(),
                        exchange.getRequest().getRemoteAddress())));
        return chain.filter(exchange);
    }

    private void count(@Nullable HttpStatusCode status, @Nullable InetSocketAddress from) {
        if (status == null) {
            return;
        }
        if (HttpStatus.UNAUTHORIZED.isSameCodeAs(status)) {
            add(UNAUTHORIZED, from);
        } else if (HttpStatus.TOO_MANY_REQUESTS.isSameCodeAs(status)) {
            add(TOO_MANY, from);
        }
    }

    private synchronized void add(Counts one, @Nullable InetSocketAddress from) {
        turnToToday();
        var address = from == null ? ELSEWHERE : from.getHostString();
        boolean known = byAddress.containsKey(address) || byAddress.size() < MOST_ADDRESSES;
        byAddress.merge(known ? address : ELSEWHERE, one, Counts::and);
    }

    private void turnToToday() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            byAddress.clear();
            day = today;
        }
    }
}
