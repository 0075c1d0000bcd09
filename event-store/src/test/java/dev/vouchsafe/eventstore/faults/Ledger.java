package dev.vouchsafe.eventstore.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What the writers were told about their appends. */
final class Ledger {

    /** @param end the position behind the append, if it was stored for sure */
    record Outcome(String said, int parts, long end) {
        boolean isStored() {
            return said.equals("stored");
        }

        boolean isUnknown() {
            return said.equals("unknown");
        }
    }

    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String failure;

    /** Takes a line of a writer's process, if it is about an append. */
    synchronized void hear(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "stored", "rejected", "unknown" -> {
                Outcome outcome = new Outcome(words[0], Integer.parseInt(words[3]), Long.parseLong(words[4]));
                if (outcomes.put(words[1] + ":" + words[2], outcome) != null) {
                    failure = "told twice: " + line;
                }
                counts.merge(words[0], 1, Integer::sum);
            }
            case "failed" -> failure = line;
            default -> { }
        }
        notifyAll();
    }

    synchronized int count(String said) {
        return counts.getOrDefault(said, 0);
    }

    /** How many appends have ended in whatever way. */
    synchronized int ended() {
        return outcomes.size();
    }

    synchronized Map<String, Outcome> outcomes() {
        return Map.copyOf(outcomes);
    }

    synchronized void await(String what, BooleanSupplier condition) {
        long last = System.nanoTime() + Run.PATIENCE.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long left = Duration.ofNanos(last - System.nanoTime()).toMillis();
                if (failure != null || left <= 0) {
                    throw new AssertionError(failure != null ? failure : "waited too long for " + what);
                }
                wait(Math.min(left, 500));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
