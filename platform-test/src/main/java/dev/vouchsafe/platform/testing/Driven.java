package dev.vouchsafe.platform.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.InboundMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** A running service as the steps of a history use it: whatever is asked of it, it answers with a success or a rule. */
public final class Driven {

    private static final Set<Integer> ANSWERS = Set.of(200, 201, 400, 404, 409, 422);

    private final ServiceUnderTest service;
    private final Map<String, WebTestClient> clients = new ConcurrentHashMap<>();
    private final Map<String, InboundHandler<?>> handlers = new HashMap<>();

    public Driven(ServiceUnderTest service) {
        this.service = service;
        service.beans(InboundHandler.class).forEach(handler -> handlers.put(handler.type(), handler));
    }

    /** A message comes in, as the listener hands it on; the same id is the same message. */
    public void told(String id, String type, Map<String, Object> data) {
        deliver(requireNonNull(handlers.get(type), type), id, data);
    }

    private static <T> void deliver(InboundHandler<T> handler, String id, Map<String, Object> data) {
        var read = JsonMapper.shared().convertValue(data, handler.dataType());
        handler.handle(new InboundMessage<>(
                id,
                "/outside",
                handler.type(),
                "any",
                Instant.EPOCH,
                read,
                new Cause("message:/outside:" + id, Cause.Kind.MESSAGE, "/outside", List.of(), id)));
    }

    public void partner(String partner, String method, String path, Object body) {
        assertThat(ANSWERS).contains(status(client(partner, () -> service.partner(partner)), method, path, body));
    }

    public void operator(String method, String path, Object body) {
        assertThat(ANSWERS)
                .contains(status(client("operator", () -> service.somebody("operator")), method, path, body));
    }

    public void customer(List<String> agreements, String method, String path, Object body) {
        assertThat(ANSWERS)
                .contains(status(
                        client("customer", () -> service.customer(agreements.toArray(String[]::new))),
                        method,
                        path,
                        body));
    }

    /** All at the same time; at most one succeeds. */
    public void race(List<String> partners, String method, String path, Function<String, Object> body) {
        var calls = partners.stream()
                .<Callable<Integer>>map(partner -> {
                    var client = client(partner, () -> service.partner(partner));
                    var said = body.apply(partner);
                    return () -> status(client, method, path, said);
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int won = 0;
            for (var answer : threads.invokeAll(calls)) {
                assertThat(ANSWERS).contains(answer.get());
                won += answer.get() < 400 ? 1 : 0;
            }
            assertThat(won).as("winners of %s", path).isLessThanOrEqualTo(1);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    public byte[] read(String path) {
        return requireNonNull(client("auditor", () -> service.somebody("auditor"))
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient client(String who, Supplier<WebTestClient> made) {
        return clients.computeIfAbsent(who, name -> made.get());
    }

    private static int status(WebTestClient client, String method, String path, Object body) {
        return client.method(HttpMethod.valueOf(method))
                .uri(path)
                .bodyValue(body)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}
