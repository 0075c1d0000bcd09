package dev.vouchsafe.voucher.assignment;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.contracts.personal.Print;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.AssignmentRepeated;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
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
        Instant at) {

    /** Of one that was refused before its people were recorded: they are nobody else's. */
    private static final Print UNRECORDED = new Print("unrecorded", "");

    /** The event has the day of the assignment; the message was processed when it was recorded. */
    static AssignVoucher again(Grant grant, RecordedEvent recorded) {
        return new AssignVoucher(
                grant.voucherId(),
                grant.agreementId(),
                grant.program(),
                grant.entitlement().offering(),
                grant.entitlement().level(),
                grant.validity().assignedOn(),
                IncomingPersonal.again(grant.contacts().projectManager()),
                IncomingPersonal.again(grant.contacts().adminEmail()),
                recorded.cause().correlationId(),
                recorded.recordedAt());
    }

    static AssignVoucher again(VoucherAssignmentRefused event) {
        var contacts = event.contacts();
        return new AssignVoucher(
                event.voucherId(),
                event.agreementId(),
                event.program(),
                event.offering(),
                event.level(),
                event.assignedOn(),
                IncomingPersonal.again(contacts == null ? UNRECORDED : contacts.projectManager()),
                IncomingPersonal.again(contacts == null ? UNRECORDED : contacts.adminEmail()),
                event.messageId(),
                event.at());
    }

    static AssignVoucher again(AssignmentRepeated event) {
        return new AssignVoucher(
                event.voucherId(),
                event.agreementId(),
                event.program(),
                event.offering(),
                event.level(),
                event.assignedOn(),
                IncomingPersonal.again(event.contacts().projectManager()),
                IncomingPersonal.again(event.contacts().adminEmail()),
                event.messageId(),
                event.at());
    }
}
