package dev.vouchsafe.voucher.notice;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.notice.NoticeGiven;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.ReminderEvent.PoolReminded;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.List;
import org.springframework.stereotype.Component;

/** The days of a pool come to an end: said to the customer, and by mail to the administrators of its vouchers. */
@Component
record PoolNotice(LogReader log) {

    NoticeGiven of(PoolReminded event, long position, CustomerPeople people) {
        var agreementId = event.agreementId();
        var pool = log.stateUpTo(VoucherStreams.agreement(agreementId), position)
                .state()
                .pool(event.program())
                .orElseThrow();
        var contacts = contacts(agreementId, event.program(), position);
        people.next(contacts);
        return new NoticeGiven(
                NoticeKind.POOL_REMINDER.id(),
                event.program(),
                new NoticeGiven.Subject("agreement", agreementId.value()),
                event.at(),
                null,
                null,
                List.of(agreementId),
                pool.activation().customer().country(),
                false,
                people.administrators(contacts),
                NoticeFacts.NONE
                        .with("agreementId", agreementId)
                        .with("days", event.days())
                        .with("daysBefore", event.daysBefore())
                        .with("end", event.end().id())
                        .with("lastDay", event.lastDay())
                        .byName());
    }

    /** Of all vouchers that were ever made of the pool: who had one may want another. */
    private List<CustomerContacts> contacts(AgreementId agreementId, String program, long position) {
        var vouchers = log.history(VoucherStreams.agreementEvents(agreementId)).stream()
                .filter(event -> event.position() <= position)
                .filter(event -> event.payload() instanceof VoucherAssigned assigned
                        && assigned.program().equals(program))
                .map(event -> VoucherStreams.voucher(((VoucherAssigned) event.payload()).voucherId()))
                .toList();
        return log.statesUpTo(vouchers, position).stream()
                .map(voucher -> ((Voucher.Issued) voucher.state()).grant().currentContacts())
                .toList();
    }
}
