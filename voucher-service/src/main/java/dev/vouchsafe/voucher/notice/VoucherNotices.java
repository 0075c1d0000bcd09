package dev.vouchsafe.voucher.notice;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.notice.NoticeGiven;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Notices;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.ReminderEvent.CompetencyReminded;
import dev.vouchsafe.voucher.domain.ReminderEvent.PoolReminded;
import dev.vouchsafe.voucher.domain.ReminderEvent.VoucherReminded;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What is told to people of vouchers, pools and competencies. It says what was true right after the event, to the
 * contacts that the customer had named by then.
 */
@Component
record VoucherNotices(
        LogReader log, CustomerPeople people, PoolNotice pools, CompetencyNotice competencies, AmendedVouchers amended)
        implements Notices {

    /** Said to the project manager too; the others to the administrator alone. */
    private static final Set<NoticeKind> TO_EVERYBODY = EnumSet.of(NoticeKind.VOUCHER_ASSIGNED, NoticeKind.AMENDMENT);

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
        long position = event.position();
        return switch (event.payload()) {
            case VoucherEvent e -> of(e, position);
            case VoucherReminded e when e.told() -> of(e, position);
            case PoolReminded e when e.told() -> only(NoticeMessages.of(pools.of(e, position)));
            case CompetencyReminded e when e.told() -> only(NoticeMessages.of(competencies.of(e, position)));
            case ProgramAmended e -> of(e, position);
            case PersonErased e -> only(NoticeMessages.of(e));
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
                .map(notice -> only(message(notice, voucher, reservation, event.at())))
                .orElse(List.of());
    }

    private List<Told> of(VoucherReminded event, long position) {
        return voucher(event.voucherId(), position) instanceof Voucher.Issued voucher
                ? only(message(VoucherNotice.of(event, voucher), voucher, voucher.heldUnder(), event.at()))
                : List.of();
    }

    private List<Told> of(ProgramAmended event, long position) {
        var told = new ArrayList<Told>();
        amended.forEach(
                event,
                position,
                (voucher, notice) -> told.add(new Told(
                        voucher.grant().voucherId().value(),
                        message(notice, voucher, voucher.heldUnder(), event.at()))));
        return told;
    }

    private Message message(
            VoucherNotice notice, Voucher.Issued voucher, Optional<Reservation> reservation, Instant at) {
        var grant = voucher.grant();
        var partnerCountry =
                reservation.map(held -> held.delivery().locationCountry()).orElse(null);
        return NoticeMessages.of(new NoticeGiven(
                notice.kind().id(),
                grant.program(),
                new NoticeGiven.Subject("voucher", grant.voucherId().value()),
                at,
                notice.partnerId(),
                notice.partnerId() == null ? null : partnerCountry,
                List.of(grant.agreementId()),
                grant.customer().country(),
                false,
                TO_EVERYBODY.contains(notice.kind())
                        ? people.everybody(grant.currentContacts())
                        : people.administrators(List.of(grant.currentContacts())),
                notice.facts().byName()));
    }

    private static List<Told> only(Message message) {
        return List.of(new Told("", message));
    }

    private Voucher voucher(VoucherId voucherId, long position) {
        return log.stateUpTo(VoucherStreams.voucher(voucherId), position).state();
    }

    private static Optional<Reservation> reservation(Voucher voucher) {
        return voucher instanceof Voucher.Issued issued ? issued.heldUnder() : Optional.empty();
    }
}
