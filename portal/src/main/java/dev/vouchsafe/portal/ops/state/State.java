package dev.vouchsafe.portal.ops.state;

import dev.vouchsafe.contracts.ops.RefusalCount;
import dev.vouchsafe.contracts.ops.ServiceState;
import dev.vouchsafe.contracts.ops.StateOfThings;
import java.util.Comparator;
import java.util.List;

/** What the page shows: what is wrong first. */
public record State(StateOfThings things) {

    /** A reason why a service isn't up. */
    public record Wrong(String service, String status, String because) {}

    public List<Wrong> wrong() {
        return things.services().stream()
                .flatMap(service ->
                        service.because().stream().map(why -> new Wrong(service.service(), service.status(), why)))
                .toList();
    }

    /** The most frequent of today first. */
    public List<RefusalCount> refusals() {
        return things.refusals().stream()
                .sorted(Comparator.comparingLong(RefusalCount::today).reversed())
                .toList();
    }

    /** How many events the follower that is furthest behind has before it. */
    public static long furthestBehind(ServiceState service) {
        return service.followers().stream()
                .mapToLong(ServiceState.FollowerLag::behind)
                .max()
                .orElse(0);
    }

    /** How many messages are not read yet, of all topics. */
    public static long unread(ServiceState service) {
        return service.inbound().stream()
                .mapToLong(ServiceState.InboundLag::behind)
                .sum();
    }

    /** Whether a code was refused more often than a week ago. */
    public static boolean isMore(RefusalCount count) {
        return count.today() > count.sameDayLastWeek();
    }
}
