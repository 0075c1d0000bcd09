package dev.vouchsafe.platform.attempt;

import dev.vouchsafe.platform.log.EventCatalogue;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

/** Gives every service the record of its attempts. */
@AutoConfiguration(
        afterName = {
            "dev.vouchsafe.platform.log.MongoConfiguration",
            "dev.vouchsafe.platform.time.ClockConfiguration",
            "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration"
        })
@ConditionalOnBean(EventCatalogue.class)
@Import(AttemptConfiguration.class)
class AttemptAutoConfiguration {}
