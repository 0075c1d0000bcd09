package dev.vouchsafe.platform.rebuild;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a rebuild treats what else the service has to do.
 *
 * @param batch events between two rests
 * @param share the share of the time that it works, above 0 and up to 1; the rest is left to commands
 * @param interval how often a process looks whether it has a rebuild to take up that another was asked for, or left;
 *     its own begins at once
 * @param keepOld how long documents stay that no new reader is given, for those who are reading them still
 */
@ConfigurationProperties("vouchsafe.rebuild")
record RebuildSettings(
        @DefaultValue("50") int batch,
        @DefaultValue("0.5") double share,
        @DefaultValue("5s") Duration interval,
        @DefaultValue("10m") Duration keepOld) {

    RebuildSettings {
        if (batch < 1 || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "vouchsafe.rebuild: batch must be at least 1 and share above 0 and up to 1");
        }
    }

    /** How long to rest after having worked so long. */
    long restNanos(long workedNanos) {
        return (long) (workedNanos * (1 - share) / share);
    }
}
