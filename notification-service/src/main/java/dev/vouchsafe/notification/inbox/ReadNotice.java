package dev.vouchsafe.notification.inbox;

import dev.vouchsafe.notification.domain.Inboxes;
import java.time.Instant;

/** Somebody has read a notice in one of its inboxes. */
record ReadNotice(String noticeId, String reader, Inboxes inboxes, Instant at) {}
