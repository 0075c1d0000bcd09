package dev.vouchsafe.voucher.assignment;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.voucher.domain.Contact;
import java.time.Instant;
import java.time.LocalDate;

/**
 * VLSC says that a customer assigned a voucher.
 *
 * @param level days; any whole number, offered or not
 * @param messageId which message said so
 * @param at when the message is processed
 */
record AssignVoucher(
        VoucherId voucherId,
        AgreementId agreementId,
        String program,
        OfferingId offering,
        long level,
        LocalDate assignedOn,
        IncomingPersonal<Contact> projectManager,
        IncomingPersonal<String> adminEmail,
        String messageId,
        Instant at) {}
