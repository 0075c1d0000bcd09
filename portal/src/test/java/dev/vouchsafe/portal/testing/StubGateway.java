package dev.vouchsafe.portal.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A gateway that answers what a test tells it to, and remembers what it was asked. What it was not told is not found.
 */
public final class StubGateway {

    private static final String NOT_FOUND =
            "{\"status\":404,\"code\":\"not-found\",\"detail\":\"There is nothing of that name.\",\"violations\":[]}";

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final DisposableServer server =
            HttpServer.create().host("127.0.0.1").port(0).handle(this::answer).bindNow();

    private record Answer(int status, String type, String body) {}

    /** A call that came. */
    public record Call(String method, String address, Map<String, String> headers, String body) {}

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /** From now on the gateway answers so to a method and path, whatever the parameters are. */
    public StubGateway answers(String methodAndPath, int status, String json) {
        answers.put(methodAndPath, new Answer(status, "application/json", json));
        return this;
    }

    /** From now on the gateway answers so, in another form than JSON. */
    public StubGateway answers(String methodAndPath, String type, String body) {
        answers.put(methodAndPath, new Answer(200, type, body));
        return this;
    }

    /** Forgets what it was told and asked. */
    public void forget() {
        answers.clear();
        calls.clear();
    }

    /** The last call of a method to a path. */
    public Optional<Call> last(String method, String path) {
        return calls.stream()
                .filter(call -> call.method().equals(method)
                        && call.address().split("\\?", 2)[0].equals(path))
                .reduce((earlier, later) -> later);
    }

    /** Whether it was asked for just this address, with its parameters. */
    public boolean asked(String address) {
        return calls.stream().anyMatch(call -> call.address().equals(address));
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString(UTF_8).defaultIfEmpty("").flatMap(body -> {
            var headers = new ConcurrentHashMap<String, String>();
            request.requestHeaders()
                    .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
            calls.add(new Call(request.method().name(), request.uri(), headers, body));
            var told = answers.getOrDefault(
                    request.method().name() + " " + request.uri().split("\\?", 2)[0],
                    new Answer(404, "application/problem+json", NOT_FOUND));
            return response.status(told.status())
                    .header("Content-Type", told.type())
                    .header("ETag", "\"7-abc\"")
                    .sendString(Mono.just(told.body()))
                    .then();
        });
    }
}
