package dev.vouchsafe.notification.contact;

import java.time.Instant;

/**
 * The owner of an address says something.
 *
 * @param confirms whether it wants to be told; else it wants to be told no more
 */
record AnswerForContact(String contactId, boolean confirms, Instant at) {}
