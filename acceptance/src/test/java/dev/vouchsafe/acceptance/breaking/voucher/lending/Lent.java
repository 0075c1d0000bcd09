package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.contracts.decision.DomainEvent;
import java.time.Instant;

/** Events outside of the domain, under another name. */
sealed interface Lent extends DomainEvent {

    record ThingLent(Instant at) implements Lent {}
}
