package dev.vouchsafe.benchmark.workload;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import dev.vouchsafe.benchmark.store.Store;
import java.util.Map;
import java.util.TreeMap;

/** Something a store is made to do while it is measured. */
@FunctionalInterface
public interface Workload {

    /**
     * Runs on an open store.
     *
     * @return the figures by name; rates are per second, times in milliseconds
     * @throws IllegalStateException when what is stored is not what was acknowledged
     */
    Map<String, Double> run(Store store, ProtocolLine settings) throws Exception;

    /** A workload by the word that asks for it. */
    static Workload named(String word) {
        return switch (word) {
            case "append" -> new Appends();
            case "together" -> new AppendsTogether();
            case "fill" -> new Filling();
            case "load" -> new Loads();
            case "scan" -> new Scans();
            case "read" ->
                (store, settings) -> {
                    Map<String, Double> figures = new TreeMap<>();
                    new Loads().run(store, settings).forEach((name, value) -> figures.put("load-" + name, value));
                    new Scans().run(store, settings).forEach((name, value) -> figures.put("scan-" + name, value));
                    return figures;
                };
            case "tail" -> new TailLatency();
            case "race" -> new Race();
            case "count" -> (store, settings) -> Map.of("stored", (double) store.count());
            default -> throw new IllegalArgumentException("There is no workload " + word);
        };
    }
}
