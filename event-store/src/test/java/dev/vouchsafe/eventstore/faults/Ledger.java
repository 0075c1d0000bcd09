package dev.vouchsafe.eventstore.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
            case "stored", "rejected", "refused", "unknown" -> {
                Outcome outcome = new Outcome(words[0], Integer.parseInt(words[3]), Long.parseLong(words[4]));
                if (outcomes.put(words[1] + ":" + words[2], outcome) != null) {
                    failure = "told twice: " + line;
                }
                counts.merge(words[0], 1, Integer::sum);
            }
            case "failed" -> failure = line;
            default -> {}
        }
        notifyAll();
    }

    /** Writers whose process is gone: whatever each of them was at, nobody was told what became of it. */
    synchronized void gone(int first, int writers) {
        for (int writer = first; writer < first + writers; writer++) {
            String appends = writer + ":";
            int last = outcomes.keySet().stream()
                    .filter(append -> append.startsWith(appends))
                    .mapToInt(append -> Integer.parseInt(append.substring(appends.length())))
                    .max()
                    .orElse(0);
            hear("unknown " + writer + ' ' + (last + 1) + " 0 0");
        }
    }

    synchronized int count(String said) {
        return counts.getOrDefault(said, 0);
    }

    /** The appends of the first writers that ended without their being told whether they are stored. */
    synchronized List<String> unknownToTheFirst(int writers) {
        return outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue().isUnknown())
                .map(Map.Entry::getKey)
                .filter(append -> Integer.parseInt(append.split(":")[0]) < writers)
                .toList();
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
