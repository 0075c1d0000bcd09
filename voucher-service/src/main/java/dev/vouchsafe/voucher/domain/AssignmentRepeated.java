package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Another message assigned a voucher that is there already, with the same content. It changes nothing, and is in no
 * voucher's stream. It is recorded since it was read: under another program it might be the one that counts.
 */
public record AssignmentRepeated(
        VoucherId voucherId,
        AgreementId agreementId,
        String program,
        OfferingId offering,
        long level,
        LocalDate assignedOn,
        ContactPrints contacts,
        String messageId,
        Instant at)
        implements DomainEvent {}
