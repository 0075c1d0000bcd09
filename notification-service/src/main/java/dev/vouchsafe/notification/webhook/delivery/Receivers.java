package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.notification.webhook.address.CheckedAddressResolverGroup;
import dev.vouchsafe.notification.webhook.address.InsideAddress;
import dev.vouchsafe.notification.webhook.address.PublicAddresses;
import dev.vouchsafe.notification.webhook.address.WebhookSettings;
import dev.vouchsafe.notification.webhook.address.WebhookUrl;
import dev.vouchsafe.platform.http.Malformed;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Sends to receivers outside: to no address that is not checked at that moment, without following redirects, and for no
 * longer than is allowed in all.
 */
final class Receivers implements AutoCloseable {

    private static final int MOST_READ = 64 * 1024;
    /**
     * More than all attempts at once need, since a name server that is silent holds a thread longer than an attempt.
     */
    private static final int LOOKUPS_AT_ONCE = 1_024;

    private static final Duration IDLE = Duration.ofSeconds(30);
    /** A name may lead elsewhere by then. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    /** None waits behind another; beyond the bound an attempt fails and is made again. */
    private final ExecutorService lookups = new ThreadPoolExecutor(
            0,
            LOOKUPS_AT_ONCE,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("webhook-lookup-", 0).factory());

    private final ConnectionProvider connections;
    private final HttpClient client;
    private final Duration timeout;
    private final boolean loopback;
    private final InstantSource clock;

    Receivers(PublicAddresses addresses, WebhookSettings settings, InstantSource clock) {
        this.connections = ConnectionProvider.builder("webhooks")
                .maxConnections(settings.sideBySideInAll())
                .pendingAcquireMaxCount(-1)
                .maxIdleTime(IDLE)
                .maxLifeTime(LIFE)
                .build();
        this.client = HttpClient.create(connections)
                .resolver(new CheckedAddressResolverGroup(addresses, lookups))
                .followRedirect(false)
                .disableRetry(true);
        this.timeout = settings.timeout();
        this.loopback = settings.loopback();
        this.clock = clock;
    }

    private record Answered(int status, @Nullable String retryAfter) {}

    /** Sends, and waits for the answer. Blocks. */
    Attempt post(String url, Map<String, String> headers, String body) {
        var at = clock.instant();
        try {
            var answered = client.headers(all -> headers.forEach(all::set))
                    .post()
                    .uri(WebhookUrl.read(url, loopback).uri())
                    .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body.getBytes(StandardCharsets.UTF_8))))
                    .response((response, content) -> read(response, content))
                    .next()
                    .timeout(timeout)
                    .block();
            return answered == null
                    ? failed(at, "connection-failed")
                    : new Attempt(
                            at, answered.status(), null, millisSince(at), RetryAfter.read(answered.retryAfter(), at));
        } catch (Malformed notAllowedAnyMore) {
            return failed(at, "address-refused");
        } catch (RuntimeException failure) {
            return failed(at, inAWord(failure));
        }
    }

    /** The answer is read, so that the connection can be used again; of a long one only the beginning. */
    private static Publisher<Answered> read(HttpClientResponse response, ByteBufFlux content) {
        HttpHeaders headers = response.responseHeaders();
        var answered = new Answered(response.status().code(), headers.get("retry-after"));
        return content.map(part -> part.readableBytes())
                .scan(0, Integer::sum)
                .takeUntil(read -> read >= MOST_READ)
                .thenMany(Flux.just(answered));
    }

    private Attempt failed(Instant at, String error) {
        return new Attempt(at, null, error, millisSince(at), null);
    }

    private long millisSince(Instant at) {
        return Duration.between(at, clock.instant()).toMillis();
    }

    private static String inAWord(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(8)
                .flatMap(cause -> switch (cause) {
                    case InsideAddress inside -> Stream.of("address-refused");
                    case UnknownHostException unknown -> Stream.of("unknown-host");
                    case TimeoutException late -> Stream.of("timeout");
                    case SSLException tls -> Stream.of("tls-failed");
                    default -> Stream.<String>empty();
                })
                .findFirst()
                .orElse("connection-failed");
    }

    @Override
    public void close() {
        connections.dispose();
        lookups.shutdownNow();
    }
}
