package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.platform.log.EventCatalogue;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Gives every service its way in for messages; a gateway in the same JVM gets none. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(EventCatalogue.class)
@Import(MessagingConfiguration.class)
class MessagingAutoConfiguration {}
