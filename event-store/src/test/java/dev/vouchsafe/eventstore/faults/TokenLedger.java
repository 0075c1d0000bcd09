package dev.vouchsafe.eventstore.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What the processes that fight for a token were told. */
final class TokenLedger {

    private final List<Long> stored = new ArrayList<>();
    private final List<Long> unknown = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String failure;

    synchronized void hear(String line) {
        String[] words = line.split(" ");
        counts.merge(words[0], 1, Integer::sum);
        switch (words[0]) {
            case "stored" -> stored.add(Long.valueOf(words[2]));
            case "unknown" -> unknown.add(Long.valueOf(words[2]));
            case "claimed" -> counts.merge(line.trim(), 1, Integer::sum);
            case "failed" -> failure = line;
            default -> {}
        }
        notifyAll();
    }

    synchronized List<Long> stored() {
        return List.copyOf(stored);
    }

    synchronized List<Long> unknown() {
        return List.copyOf(unknown);
    }

    synchronized int count(String said) {
        return counts.getOrDefault(said, 0);
    }

    void awaitMore(int stores) {
        int enough = stored().size() + stores;
        await(stores + " more stores", () -> stored().size() >= enough);
    }

    synchronized void await(String what, BooleanSupplier condition) {
        long last = System.nanoTime() + Run.PATIENCE.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                if (failure != null || System.nanoTime() - last > 0) {
                    throw new AssertionError(failure != null ? failure : "waited too long for " + what);
                }
                wait(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
