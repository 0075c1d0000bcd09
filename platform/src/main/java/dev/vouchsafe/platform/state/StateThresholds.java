package dev.vouchsafe.platform.state;

import dev.vouchsafe.contracts.ops.ServiceState;
import dev.vouchsafe.contracts.ops.ServiceState.FollowerLag;
import dev.vouchsafe.contracts.ops.ServiceState.InboundLag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
        var degraded = new ArrayList<String>();
        for (FollowerLag follower : found.followers()) {
            if (isLong(follower.behindSeconds())) {
                degraded.add("Events that %s has not followed: %d.".formatted(follower.name(), follower.behind()));
            }
        }
        for (InboundLag topic : found.inbound()) {
            if (isLong(topic.behindSeconds())) {
                degraded.add("Messages of %s that wait: %d.".formatted(topic.topic(), topic.behind()));
            }
        }
        if (found.outbox() != null && isLong(found.outbox().oldestSeconds())) {
            degraded.add("Events that wait to be published: %d."
                    .formatted(found.outbox().waiting()));
        }
        if (more.missedDeadlines() > 0) {
            degraded.add("Deadlines that came and are not recorded: %d.".formatted(more.missedDeadlines()));
        }
        if (found.deadLetters() != null && found.deadLetters() > 0) {
            degraded.add("Dead letters that wait: %d.".formatted(found.deadLetters()));
        }
        if (more.brokerSilent()) {
            degraded.add("The broker can't be asked.");
        }
        if (found.trail() != null && "wrong".equals(found.trail().status())) {
            degraded.add("The trail is not whole.");
        }
        degraded.addAll(more.alarms());
        var down = more.standing().stream().map("%s doesn't move."::formatted).toList();
        var because = new ArrayList<>(down);
        because.addAll(degraded);
        var status = !down.isEmpty() ? ServiceState.DOWN : degraded.isEmpty() ? ServiceState.UP : ServiceState.DEGRADED;
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

    private boolean isLong(double seconds) {
        return seconds * 1_000 > behind.toMillis();
    }
}
