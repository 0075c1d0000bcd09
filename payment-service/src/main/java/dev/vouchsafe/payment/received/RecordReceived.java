package dev.vouchsafe.payment.received;

import dev.vouchsafe.payment.domain.ReceivedEvent;

/** Another service told something that payment's decisions rest on. */
record RecordReceived(ReceivedEvent told) {}
