package dev.vouchsafe.portal.notices.inbox;

import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.notice.Notice;

/**
 * What the page shows.
 *
 * @param unreadAlone whether only unread ones are asked for
 * @param hasMailbox whether this run keeps its mails in a mailbox
 */
public record Inbox(Items<Notice> notices, boolean unreadAlone, boolean hasMailbox) {}
