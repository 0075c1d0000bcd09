package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.deadline.Deadlines.Entry;
import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.CommandResult;
import dev.vouchsafe.platform.decision.Commands;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends the commands of due deadlines, one instant after the other. Very many of one instant are sent in lanes, side by
 * side. So one lane reads while another waits for its events to be durable. Neighbours look at the same things: they
 * stay in one lane and in their order.
 */
record DeadlineLanes(Commands commands) {

    /** More would leave less of the machine to those who call meanwhile. */
    static final int LANES = 2;
    /** Fewer are as quickly sent one after the other, and then their events are always in the same order. */
    static final int WORTH_DIVIDING = 512;

    /** What became of each, in their order; they are given in the order of the index. */
    List<CommandResult> send(SequencedMap<Entry, Caused> due) {
        var answers = new ArrayList<CommandResult>(due.size());
        for (var lanes : stages(due.keySet())) {
            answers.addAll(sideBySide(lanes.stream()
                    .map(lane -> lane.stream().map(due::get).toList())
                    .toList()));
        }
        return answers;
    }

    private List<CommandResult> sideBySide(List<List<Caused>> lanes) {
        if (lanes.size() == 1) {
            return commands.sendAll(lanes.getFirst());
        }
        var answers = new ArrayList<CommandResult>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = lanes.stream()
                    .map(lane -> threads.submit(() -> commands.sendAll(lane)))
                    .toList();
            for (Future<List<CommandResult>> lane : sent) {
                answers.addAll(lane.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while deadlines were decided", e);
        }
        return answers;
    }

    /** What is sent one after the other, and in each of these what is sent side by side. */
    static List<List<List<Entry>>> stages(Collection<Entry> entries) {
        var byInstant = new LinkedHashMap<Object, List<Entry>>();
        entries.forEach(entry -> byInstant
                .computeIfAbsent(entry.dueAt(), at -> new ArrayList<>())
                .add(entry));
        var stages = new ArrayList<List<List<Entry>>>();
        var undivided = new ArrayList<Entry>();
        for (List<Entry> ofOneInstant : byInstant.values()) {
            var lanes = ofOneInstant.size() < WORTH_DIVIDING ? List.of(ofOneInstant) : lanes(ofOneInstant);
            if (lanes.size() == 1) {
                undivided.addAll(ofOneInstant);
            } else {
                addUndivided(stages, undivided);
                stages.add(lanes);
            }
        }
        addUndivided(stages, undivided);
        return stages;
    }

    private static void addUndivided(List<List<List<Entry>>> stages, List<Entry> undivided) {
        if (!undivided.isEmpty()) {
            stages.add(List.of(List.copyOf(undivided)));
            undivided.clear();
        }
    }

    /** Neighbours follow each other in the index. */
    private static List<List<Entry>> lanes(List<Entry> entries) {
        var lanes = new ArrayList<List<Entry>>();
        var lane = new ArrayList<Entry>();
        for (Entry entry : entries) {
            if (lane.size() * LANES >= entries.size() && !areNeighbours(lane.getLast(), entry)) {
                lanes.add(lane);
                lane = new ArrayList<>();
            }
            lane.add(entry);
        }
        lanes.add(lane);
        return lanes;
    }

    private static boolean areNeighbours(Entry one, Entry other) {
        return !one.near().isEmpty() && one.near().equals(other.near());
    }
}
