package dev.vouchsafe.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A service as the gateway sees it: notes what it is asked and answers as it is told. */
final class FakeService implements AutoCloseable {

    /** A call that came through. */
    record Asked(String service, String method, String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What it answers. */
    record Said(int status, String type, String body, Map<String, String> headers) {

        Said(int status, String type, String body) {
            this(status, type, body, Map.of());
        }

        static Said json(String body) {
            return new Said(200, "application/json", body);
        }
    }

    private final String name;
    private final HttpServer server;
    private final List<Asked> log;
    private final AtomicInteger answering = new AtomicInteger();
    volatile Function<Asked, Said> answer = asked -> Said.json("{\"service\": \"" + asked.service() + "\"}");

    FakeService(String name, List<Asked> log) throws IOException {
        this.name = name;
        this.log = log;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static List<Asked> log() {
        return new CopyOnWriteArrayList<>();
    }

    /** How many calls have not got their whole answer yet, from callers that are still there. */
    int answering() {
        return answering.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        answering.incrementAndGet();
        try {
            answer(exchange);
        } finally {
            answering.decrementAndGet();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var asked = new Asked(
                name,
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body);
        log.add(asked);
        var said = answer.apply(asked);
        var bytes = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", said.type());
        exchange.getResponseHeaders().set("X-Correlation-Id", "the-service's-echo");
        exchange.getResponseHeaders().set("ETag", "\"5\"");
        said.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
