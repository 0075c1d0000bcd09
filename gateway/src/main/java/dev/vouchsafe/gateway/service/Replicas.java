package dev.vouchsafe.gateway.service;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Which replica of a service answers a call: each in its turn, and none for a while that was silent.
 *
 * <p>A call is asked of a second replica if that can do no harm: any, if the first one couldn't be connected to, for
 * then it has heard nothing; a read also if it broke off or was silent. A change that was heard may have been made.
 * Whoever made it asks again with the same {@code Idempotency-Key}.
 */
@Component
public final class Replicas {

    /** As long as a process takes to start again; a call now and then finds out that it is back. */
    private static final Duration REST = Duration.ofSeconds(10);

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Map<String, List<URI>> byHome = new HashMap<>();
    private final Map<String, AtomicInteger> turns = new HashMap<>();
    private final Map<String, Long> restingUntil = new ConcurrentHashMap<>();
    private final Duration silence;

    Replicas(GatewaySettings settings) {
        silence = settings.gateway().timeouts().replica();
        settings.services().values().forEach(this::add);
        add(settings.gateway().portal());
    }

    private void add(List<URI> replicas) {
        if (replicas.size() > 1) {
            var home = replicas.getFirst().getAuthority();
            byHome.put(home, List.copyOf(replicas));
            turns.put(home, new AtomicInteger());
        }
    }

    /** What a call is, and how it is made at the address that is chosen. */
    public interface Call<T> {

        HttpMethod method();

        /** The address at the replica that stands for all. */
        URI target();

        Mono<T> at(URI address);
    }

    /** Makes the call at a replica, and at another one if that can do no harm. */
    public <T> Mono<T> ask(Call<T> call) {
        var home = call.target().getAuthority();
        var replicas = home == null ? null : byHome.get(home);
        if (replicas == null) {
            return call.at(call.target());
        }
        return Mono.defer(() -> {
            var first = next(home, replicas);
            boolean read = READS.contains(call.method());
            var answer = call.at(at(first, call.target()));
            return (read ? answer.timeout(silence) : answer).onErrorResume(failure -> {
                if (!isSilence(failure)) {
                    return Mono.error(failure);
                }
                restingUntil.put(first.getAuthority(), System.nanoTime() + REST.toNanos());
                return read || neverHeard(failure)
                        ? call.at(at(next(home, replicas), call.target()))
                        : Mono.error(failure);
            });
        });
    }

    /** All rest if none does: then they are asked in turn all the same. */
    private URI next(String home, List<URI> replicas) {
        var turn = requireNonNull(turns.get(home));
        for (int tries = 1; ; tries++) {
            var candidate = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
            if (tries >= replicas.size() || !rests(candidate)) {
                return candidate;
            }
        }
    }

    private boolean rests(URI replica) {
        var until = restingUntil.get(replica.getAuthority());
        return until != null && System.nanoTime() - until < 0;
    }

    private static URI at(URI replica, URI target) {
        var rest = target.toString()
                .substring(target.toString().indexOf(target.getRawAuthority())
                        + target.getRawAuthority().length());
        return URI.create(replica.getScheme() + "://" + replica.getRawAuthority() + rest);
    }

    private static boolean isSilence(Throwable failure) {
        // The way in says a time-out of its routes so, without a cause.
        return failure instanceof ResponseStatusException said
                        && said.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT)
                || is(failure, IOException.class)
                || is(failure, TimeoutException.class)
                || is(failure, io.netty.handler.timeout.TimeoutException.class);
    }

    private static boolean neverHeard(Throwable failure) {
        return is(failure, ConnectException.class);
    }

    private static boolean is(Throwable failure, Class<? extends Throwable> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
