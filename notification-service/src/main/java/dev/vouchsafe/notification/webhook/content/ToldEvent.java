package dev.vouchsafe.notification.webhook.content;

import java.util.Set;

/**
 * What of one type of event is told to whom. What isn't named is told to nobody.
 *
 * @param topic where it is published
 * @param type the CloudEvents type
 * @param toPartner the fields of its data that the partner is told whom it concerns; none: it isn't told of the event
 * @param toCustomer the fields that the customer of the agreement is told; none: it isn't told of the event
 */
public record ToldEvent(String topic, String type, Set<String> toPartner, Set<String> toCustomer) {}
