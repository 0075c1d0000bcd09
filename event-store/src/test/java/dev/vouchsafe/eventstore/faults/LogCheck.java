package dev.vouchsafe.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Compares the log with what the writers were told. What was checked is remembered, so that a round looks at its own
 * events and those shortly before, and the last look of all at everything.
 */
final class LogCheck {

    /** Whatever a fault can take away, it takes from the end. */
    private static final int LOOK_BACK = 2000;

    /** @param end the position behind the last of its events */
    private record Stored(int parts, long end) {}

    private final List<String> known = new ArrayList<>();
    private final List<Long> digests = new ArrayList<>(List.of(0L));
    private final Map<String, Stored> stored = new HashMap<>();
    private final Map<Integer, Integer> lastOfWriter = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private Step last;

    /** All rules, for the end of the log. Nobody may be writing. */
    void look(EventLog log, Ledger ledger) {
        look(log, ledger, Math.max(0, known.size() - LOOK_BACK));
    }

    void lookAtEverything(EventLog log, Ledger ledger) {
        look(log, ledger, 0);
    }

    private void look(EventLog log, Ledger ledger, int from) {
        long[] next = {from};
        try (Stream<StoredEvent> events = log.read(EventCriteria.havingAnyTag(), from, Long.MAX_VALUE)) {
            events.forEachOrdered(event -> see(event, next[0]++));
        }
        assertThat(next[0]).as("the number of events, none of which was lost").isEqualTo(known.size());
        assertThat(log.head()).as("the head of the log").isEqualTo(known.size());
        assertThat(last == null || last.part() == last.parts() - 1)
                .as("the last append is whole: " + last)
                .isTrue();
        compare(ledger);
    }

    private void see(StoredEvent event, long expected) {
        assertThat(event.position()).as("the next position, without a gap").isEqualTo(expected);
        String text = event.id() + ' ' + event.payloadAsText();
        if (expected < known.size()) {
            assertThat(text).as("what was at position %s before", expected).isEqualTo(known.get((int) expected));
            return;
        }
        known.add(text);
        digests.add(Reader.digest(digests.getLast(), event.id(), event.payloadAsText()));
        Step step = Step.of(event.payloadAsText());
        if (step.part() == 0) {
            assertThat(last == null || last.part() == last.parts() - 1)
                    .as("the append before " + step + " is whole: " + last)
                    .isTrue();
            assertThat(step.number())
                    .as("the order of writer %s, each append once", step.writer())
                    .isGreaterThan(lastOfWriter.getOrDefault(step.writer(), 0));
            lastOfWriter.put(step.writer(), step.number());
        } else {
            assertThat(step)
                    .as("the next part of an append")
                    .isEqualTo(new Step(
                            last.writer(),
                            last.number(),
                            last.part() + 1,
                            last.parts(),
                            last.counter(),
                            last.counter().isEmpty() ? 0 : last.value() + 1));
        }
        if (!step.counter().isEmpty()) {
            assertThat(step.value())
                    .as("the condition of %s: nobody counted since it read", step)
                    .isEqualTo(counters.getOrDefault(step.counter(), 0));
            counters.put(step.counter(), step.value() + 1);
        }
        last = step;
        stored.put(step.append(), new Stored(step.parts(), expected + 1));
    }

    private void compare(Ledger ledger) {
        Map<String, Ledger.Outcome> told = ledger.outcomes();
        told.forEach((append, outcome) -> {
            if (outcome.isStored()) {
                assertThat(stored.get(append))
                        .as("the events of acknowledged append %s and where they end", append)
                        .isEqualTo(new Stored(outcome.parts(), outcome.end()));
            }
        });
        assertThat(stored.keySet().stream()
                        .filter(append -> !mayBeStored(told.get(append)))
                        .map(append -> append + " " + told.get(append)))
                .as("stored without a writer having been told so, or that it is unknown")
                .isEmpty();
    }

    private static boolean mayBeStored(Ledger.Outcome told) {
        return told != null && (told.isStored() || told.isUnknown());
    }

    int head() {
        return known.size();
    }

    /** What a reader must have seen who saw all events once and in order. */
    long digest() {
        return digests.getLast();
    }

    /** How many appends are stored that nobody was told about. */
    long storedThoughUnknown(Ledger ledger) {
        return ledger.outcomes().entrySet().stream()
                .filter(outcome -> outcome.getValue().isUnknown() && stored.containsKey(outcome.getKey()))
                .count();
    }
}
