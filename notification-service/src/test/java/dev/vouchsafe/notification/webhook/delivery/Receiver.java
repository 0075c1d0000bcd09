package dev.vouchsafe.notification.webhook.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody's system that webhooks point to: in the test's process, or as one of its own. */
public final class Receiver implements AutoCloseable {

    /** What came in. */
    record Received(String path, Map<String, String> headers, String body) {
        @Nullable
        String id() {
            return headers.get("webhook-id");
        }

        boolean has(String text) {
            return body.contains(text);
        }
    }

    /** What is answered. */
    record Answered(int status, Map<String, String> headers) {
        static Answered with(int status) {
            return new Answered(status, Map.of());
        }
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Answered> answer = message -> Answered.with(204);

    public Receiver() {
        this(0);
    }

    Receiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://localhost:" + port() + "/in";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** From now on. */
    void answers(Function<Received, Answered> all) {
        answer = all;
    }

    List<Received> received() {
        return received;
    }

    /** The ids of what came in and was taken, in the order in which it came. */
    public List<String> ids() {
        return received.stream().map(Received::id).toList();
    }

    /** The same of one path. */
    List<String> idsAt(String path) {
        return received.stream()
                .filter(message -> message.path().equals(path))
                .map(Received::id)
                .toList();
    }

    Optional<Received> first(String id) {
        return received.stream().filter(message -> id.equals(message.id())).findFirst();
    }

    String body(String id, String path) {
        return received.stream()
                .filter(message -> message.path().equals(path) && id.equals(message.id()))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> header.getValue().getFirst()));
            var message = new Received(
                    exchange.getRequestURI().getPath(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var answered = answer.apply(message);
            received.add(message);
            answered.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answered.status(), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A process of its own: writes its port to the first file, and the id of what it takes to the second. */
    public static void main(String[] files) throws IOException {
        var receiver = new Receiver();
        receiver.answers(message -> {
            try {
                Files.writeString(
                        Path.of(files[1]),
                        message.headers().get("webhook-id") + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException full) {
                return Answered.with(500);
            }
            return Answered.with(200);
        });
        Files.writeString(Path.of(files[0] + ".new"), Integer.toString(receiver.port()));
        Files.move(Path.of(files[0] + ".new"), Path.of(files[0]));
    }
}
