package dev.vouchsafe.platform.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a follower stands still, or the log can't be read: which, where, and since when. */
record FollowersHealth(FollowerWatch watch, Followers followers) implements HealthIndicator {

    @Override
    public Health health() {
        var standing = watch.standing();
        var unreadable = watch.unreadableSince();
        var health = standing.isEmpty() && unreadable.isEmpty() ? Health.up() : Health.down();
        unreadable.ifPresent(since -> health.withDetail("logUnreadableSince", since.toString()));
        followers
                .positions()
                .forEach((name, position) -> health.withDetail(name, details(position, standing.get(name))));
        return health.build();
    }

    private static Map<String, Object> details(long position, FollowerWatch.@Nullable Standstill standstill) {
        var details = new LinkedHashMap<String, Object>();
        details.put("position", position);
        if (standstill != null) {
            details.put("head", standstill.head());
            details.put("standsStillSince", standstill.since().toString());
            details.put("claimed", standstill.claimed());
        }
        return details;
    }
}
