package dev.vouchsafe.notification.inbox;

import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;

/** Another service has something to be told. No rule is asked; who was forgotten meanwhile is left out. */
record ReceiveNotice(NoticeReceived notice) {}
