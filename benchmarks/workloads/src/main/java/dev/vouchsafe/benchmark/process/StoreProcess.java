package dev.vouchsafe.benchmark.process;

import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StoreKind;
import dev.vouchsafe.benchmark.workload.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The process of one peer: reads one request a line, answers each with one line, ends with its input. */
public final class StoreProcess {

    private final StoreKind kind;
    private @Nullable Store store;

    StoreProcess(StoreKind kind) {
        this.kind = kind;
    }

    /** Argument: the class of the {@link StoreKind}. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        StoreKind kind = Class.forName(arguments[0])
                .asSubclass(StoreKind.class)
                .getDeclaredConstructor()
                .newInstance();
        new StoreProcess(kind)
                .serve(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), System.out);
        Runtime.getRuntime().halt(0); // a peer's left-over threads must not keep the process
    }

    void serve(BufferedReader requests, PrintStream answers) throws IOException {
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            answers.println(answer(ProtocolLine.parse(request)).written());
            answers.flush();
        }
    }

    private ProtocolLine answer(ProtocolLine request) {
        try {
            return switch (request.word()) {
                case "describe" -> ProtocolLine.of("ok", "text", kind.description());
                case "server" -> ProtocolLine.of("ok", "text", kind.server(request.text("uri")));
                case "open" -> {
                    store = kind.open(
                            request.text("uri"), request.text("space"), Boolean.parseBoolean(request.text("fresh")));
                    yield ProtocolLine.of("ok");
                }
                case "close" -> {
                    opened().close();
                    store = null;
                    yield ProtocolLine.of("ok");
                }
                case "drop" -> {
                    kind.drop(request.text("uri"), request.text("space"));
                    yield ProtocolLine.of("ok");
                }
                default -> measured(Workload.named(request.word()).run(opened(), request));
            };
        } catch (Exception e) { // the run tells it and goes on with the others
            return ProtocolLine.of("failed", "text", e + (e.getCause() == null ? "" : ", because of " + e.getCause()));
        }
    }

    private Store opened() {
        if (store == null) {
            throw new IllegalStateException("No store is open");
        }
        return store;
    }

    private static ProtocolLine measured(Map<String, Double> figures) {
        Map<String, String> values = new TreeMap<>();
        figures.forEach((name, value) -> values.put(name, value.toString()));
        return new ProtocolLine("ok", values);
    }
}
