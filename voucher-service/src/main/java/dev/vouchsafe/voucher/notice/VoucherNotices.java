package dev.vouchsafe.voucher.notice;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.notice.NoticeGiven;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.notice.PersonForgotten;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Notices;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.voucher.domain.ReminderEvent.VoucherReminded;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is told to people of vouchers and pools. It says what was true right after the event, to the contacts that the
 * customer had named by then.
 */
@Component
record VoucherNotices(LogReader log, CustomerPeople people) implements Notices {

    @Override
    public String topic() {
        return Topics.VOUCHER_NOTICES;
    }

    @Override
    public String source() {
        return ServiceName.VOUCHER.source();
    }

    @Override
    public List<Told> toldBy(RecordedEvent event) {
        return switch (event.payload()) {
            case VoucherEvent e -> of(e, event.position());
            case VoucherReminded e when e.told() -> of(e, event.position());
            case PersonErased e -> List.of(new Told("", forgotten(e)));
            default -> List.of();
        };
    }

    private List<Told> of(VoucherEvent event, long position) {
        var before = voucher(event.voucherId(), position - 1);
        if (!(VoucherEvolution.evolve(before, event) instanceof Voucher.Issued voucher)) {
            return List.of();
        }
        // A release leaves nobody who holds it.
        var reservation = voucher.heldUnder().or(() -> reservation(before));
        return VoucherNotice.of(event, voucher)
                .map(notice -> new Told("", message(notice, voucher, reservation, event.at())))
                .stream()
                .toList();
    }

    private List<Told> of(VoucherReminded event, long position) {
        return voucher(event.voucherId(), position) instanceof Voucher.Issued voucher
                ? List.of(new Told(
                        "", message(VoucherNotice.of(event, voucher), voucher, voucher.heldUnder(), event.at())))
                : List.of();
    }

    private Message message(
            VoucherNotice notice, Voucher.Issued voucher, Optional<Reservation> reservation, Instant at) {
        var grant = voucher.grant();
        boolean everybody = notice.kind() == NoticeKind.VOUCHER_ASSIGNED;
        return given(new NoticeGiven(
                notice.kind().id(),
                grant.program(),
                new NoticeGiven.Subject("voucher", grant.voucherId().value()),
                at,
                notice.partnerId(),
                notice.partnerId() == null
                        ? null
                        : reservation
                                .map(held -> held.delivery().locationCountry())
                                .orElse(null),
                List.of(grant.agreementId()),
                grant.customer().country(),
                false,
                everybody
                        ? people.everybody(grant.currentContacts())
                        : people.administrators(List.of(grant.currentContacts())),
                notice.facts().byName()));
    }

    private static Message given(NoticeGiven notice) {
        var about = notice.subject().id();
        return new Message(NoticeGiven.TYPE, about, about, notice);
    }

    private static Message forgotten(PersonErased event) {
        return new Message(
                PersonForgotten.TYPE, event.key(), event.key(), new PersonForgotten(event.key(), event.at()));
    }

    private Voucher voucher(VoucherId voucherId, long position) {
        return log.stateUpTo(VoucherStreams.voucher(voucherId), position).state();
    }

    private static Optional<Reservation> reservation(Voucher voucher) {
        return voucher instanceof Voucher.Issued issued ? issued.heldUnder() : Optional.empty();
    }
}
