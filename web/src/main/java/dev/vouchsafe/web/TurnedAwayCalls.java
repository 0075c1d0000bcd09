package dev.vouchsafe.web;

import dev.vouchsafe.contracts.ops.TurnedAway;
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
public final class TurnedAwayCalls implements WebFilter {

    /** Stands for all addresses beyond those that are counted by themselves. */
    public static final String ELSEWHERE = "elsewhere";

    static final int MOST_ADDRESSES = 1_000;
    private static final TurnedAway UNAUTHORIZED = new TurnedAway(1, 0);
    private static final TurnedAway TOO_MANY = new TurnedAway(0, 1);

    private final InstantSource clock;
    private final Map<String, TurnedAway> byAddress = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    TurnedAwayCalls(InstantSource clock) {
        this.clock = clock;
    }

    /** Of today, from all addresses. */
    public TurnedAway today() {
        return byAddress().values().stream().reduce(TurnedAway.NONE, TurnedAway::plus);
    }

    /** Of today; what came from more than a thousand addresses is counted together, {@link #ELSEWHERE}. */
    public synchronized Map<String, TurnedAway> byAddress() {
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

    private synchronized void add(TurnedAway one, @Nullable InetSocketAddress from) {
        turnToToday();
        var address = from == null ? ELSEWHERE : from.getHostString();
        boolean known = byAddress.containsKey(address) || byAddress.size() < MOST_ADDRESSES;
        byAddress.merge(known ? address : ELSEWHERE, one, TurnedAway::plus);
    }

    private void turnToToday() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            byAddress.clear();
            day = today;
        }
    }
}
