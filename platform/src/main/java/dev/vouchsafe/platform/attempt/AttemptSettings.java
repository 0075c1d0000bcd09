package dev.vouchsafe.platform.attempt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long attempts are kept, and how many a caller may cause at one process.
 *
 * @param keep by the system's clock
 * @param perMinute refused and denied calls, and members of calls, of one caller in a minute
 * @param readsPerMinute reads of others' things and downloads of one caller in a minute: who audits reads much
 */
@ConfigurationProperties("vouchsafe.attempts")
record AttemptSettings(
        @DefaultValue("400d") Duration keep,
        @DefaultValue("6000") int perMinute,
        @DefaultValue("60000") int readsPerMinute) {}
