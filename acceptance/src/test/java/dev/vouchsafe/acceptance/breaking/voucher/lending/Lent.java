package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.contracts.decision.DomainEvent;

/** An event outside of the domain, under another name. */
interface Lent extends DomainEvent {}
