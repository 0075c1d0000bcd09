package dev.vouchsafe.notification.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it was written, before it was tried to send it.
 *
 * @param calendar the last day as an iCalendar object; null for none
 * @param end the link that ends mails to this address; null for the customer's people
 */
record MailContent(
        String to,
        @Nullable String name,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable String end) {}
