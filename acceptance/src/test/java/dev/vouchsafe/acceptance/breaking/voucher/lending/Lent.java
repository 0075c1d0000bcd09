package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.acceptance.breaking.voucher.domain.Borrower;
import dev.vouchsafe.contracts.decision.DomainEvent;
import java.time.Instant;
import java.util.List;

/** Events outside of the domain, under another name. */
sealed interface Lent extends DomainEvent {

    record ThingLent(List<Borrower> borrowers, Instant at) implements Lent {}
}
