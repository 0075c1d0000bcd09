package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;

/** An event that changes the days of one pool, whether it is the pool's own or a voucher's. */
public interface PoolMovement extends DomainEvent {

    AgreementId agreementId();

    String program();
}
