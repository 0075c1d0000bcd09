package dev.vouchsafe.platform.state;

import dev.vouchsafe.contracts.ops.ServiceState;
import dev.vouchsafe.contracts.ops.ServiceState.FollowerLag;
import dev.vouchsafe.contracts.ops.ServiceState.InboundLag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * From when on a service isn't up.
 *
 * @param behind what waits for longer makes it degraded
 */
record StateThresholds(Duration behind) {

    /** What was found where the figures don't say it. */
    record Findings(List<String> standing, boolean brokerSilent, long missedDeadlines, List<String> alarms) {}

    /** The state with its status, and why. */
    ServiceState judged(ServiceState found, Findings more) {
        var down = more.standing().stream().map("%s doesn't move."::formatted).toList();
        var because = new ArrayList<>(down);
        degraded(found, more).values().forEach(because::addAll);
        var status = !down.isEmpty() ? ServiceState.DOWN : because.isEmpty() ? ServiceState.UP : ServiceState.DEGRADED;
        return new ServiceState(
                found.service(),
                status,
                because,
                found.followers(),
                found.inbound(),
                found.outbox(),
                found.deadlines(),
                found.deadLetters(),
                found.trail());
    }

    /** What is wrong with each part, in sentences; a part with which nothing is wrong isn't there. */
    Map<StatePart, List<String>> degraded(ServiceState found, Findings more) {
        var degraded = new EnumMap<StatePart, List<String>>(StatePart.class);
        for (FollowerLag follower : found.followers()) {
            if (isLong(follower.behindSeconds())) {
                add(
                        degraded,
                        StatePart.FOLLOWED,
                        "Events that %s has not followed: %d.".formatted(follower.name(), follower.behind()));
            }
        }
        for (InboundLag topic : found.inbound()) {
            if (isLong(topic.behindSeconds())) {
                add(
                        degraded,
                        StatePart.INBOUND,
                        "Messages of %s that wait: %d.".formatted(topic.topic(), topic.behind()));
            }
        }
        if (found.outbox() != null && isLong(found.outbox().oldestSeconds())) {
            add(
                    degraded,
                    StatePart.OUTBOX,
                    "Events that wait to be published: %d."
                            .formatted(found.outbox().waiting()));
        }
        if (more.missedDeadlines() > 0) {
            add(
                    degraded,
                    StatePart.MISSED_DEADLINES,
                    "Deadlines that came and are not recorded: %d.".formatted(more.missedDeadlines()));
        }
        if (found.deadLetters() != null && found.deadLetters() > 0) {
            add(degraded, StatePart.DEAD_LETTERS, "Dead letters that wait: %d.".formatted(found.deadLetters()));
        }
        if (more.brokerSilent()) {
            add(degraded, StatePart.BROKER, "The broker can't be asked.");
        }
        if (found.trail() != null && "wrong".equals(found.trail().status())) {
            add(degraded, StatePart.TRAIL, "The trail is not whole.");
        }
        more.alarms().forEach(alarm -> add(degraded, StatePart.ALARMS, alarm));
        return degraded;
    }

    private static void add(Map<StatePart, List<String>> degraded, StatePart part, String sentence) {
        degraded.computeIfAbsent(part, first -> new ArrayList<>()).add(sentence);
    }

    private boolean isLong(double seconds) {
        return seconds * 1_000 > behind.toMillis();
    }
}
