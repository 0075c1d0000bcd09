package dev.vouchsafe.notification.webhook.address;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered.
 *
 * @param loopback whether a webhook may point to this machine, also by {@code http}: for a run on one's own machine
 * @param timeout how long an attempt may take in all, from the look-up of the name to the end of the answer
 * @param sideBySide how many attempts are made to one webhook at once, as long as it answers well
 * @param sideBySideInAll how many attempts are made at once by this process
 * @param mostOfOne how many webhooks a partner may have, or the customer of an agreement
 * @param look how often deliveries are looked for while some are due; ten times as seldom while none is
 */
@ConfigurationProperties("vouchsafe.webhooks")
public record WebhookSettings(
        @DefaultValue("false") boolean loopback,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("8") int sideBySide,
        @DefaultValue("1000") int sideBySideInAll,
        @DefaultValue("20") int mostOfOne,
        @DefaultValue("1s") Duration look) {}
