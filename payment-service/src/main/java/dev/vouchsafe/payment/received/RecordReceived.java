package dev.vouchsafe.payment.received;

import dev.vouchsafe.payment.domain.ReceivedEvent;

/** Command: record what another service published, which payment's decisions rest on. */
record RecordReceived(ReceivedEvent event) {}
