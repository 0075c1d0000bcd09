package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.contracts.decision.DomainEvent;

/** Command: record what another service published. No rule of ours stands against it, in whatever order it comes. */
record RecordReceived(DomainEvent event) {}
