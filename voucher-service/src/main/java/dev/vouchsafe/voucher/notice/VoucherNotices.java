package dev.vouchsafe.voucher.notice;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.notice.NoticeGiven;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.StatesAlong;
import dev.vouchsafe.platform.outbox.Notices;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.ReminderEvent;
import dev.vouchsafe.voucher.domain.ReminderEvent.CompetencyReminded;
import dev.vouchsafe.voucher.domain.ReminderEvent.PoolReminded;
import dev.vouchsafe.voucher.domain.ReminderEvent.VoucherReminded;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.person.CustomerPersons;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is told to people of vouchers, pools and competencies. It says what was true right after the event, to the
 * contacts that the customer had named by then.
 */
@Component
record VoucherNotices(LogReader log, CustomerPersons persons, PoolNotice pools, AmendedVouchers amended)
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
    public void toldBy(List<RecordedEvent> events, BiConsumer<RecordedEvent, Told> tell) {
        var told = events.stream()
                .map(RecordedEvent::payload)
                .filter(VoucherNotices::isTold)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        var vouchers = new StatesAlong<>(
                log,
                told.stream().flatMap(VoucherNotices::looksAt).toList(),
                VoucherStreams::voucher,
                events.getFirst().position());
        var people = new CustomerPeople(persons.reading());
        people.next(contacts(told, vouchers));
        for (var event : events) {
            if (isTold(event.payload())) {
                tell(event, vouchers, people, one -> tell.accept(event, one));
            } else {
                follow(event, vouchers);
            }
        }
    }

    private static boolean isTold(DomainEvent event) {
        return switch (event) {
            case VoucherEvent e -> VoucherNotice.of(e).isPresent();
            case ReminderEvent e -> e.told();
            case ProgramAmended e -> true;
            case PersonErased e -> true;
            default -> false;
        };
    }

    /** Of an event of which somebody is told. */
    private static Stream<VoucherId> looksAt(DomainEvent told) {
        return switch (told) {
            case VoucherEvent e -> Stream.of(e.voucherId());
            case VoucherReminded e -> Stream.of(e.voucherId());
            case CompetencyReminded e -> e.vouchers().stream().limit(1);
            default -> Stream.empty();
        };
    }

    private static List<CustomerContacts> contacts(List<DomainEvent> told, StatesAlong<VoucherId, Voucher> vouchers) {
        return Stream.concat(
                        vouchers.all().stream()
                                .filter(Voucher.Issued.class::isInstance)
                                .map(Voucher.Issued.class::cast)
                                .map(Voucher.Issued::grant),
                        told.stream()
                                .filter(VoucherAssigned.class::isInstance)
                                .map(VoucherAssigned.class::cast)
                                .map(VoucherAssigned::grant))
                .map(Grant::currentContacts)
                .toList();
    }

    private static void follow(RecordedEvent event, StatesAlong<VoucherId, Voucher> vouchers) {
        switch (event.payload()) {
            case VoucherEvent e -> vouchers.follow(e.voucherId(), event);
            case ProgramAmended e -> vouchers.followAll(event);
            default -> {}
        }
    }

    private void tell(
            RecordedEvent event, StatesAlong<VoucherId, Voucher> vouchers, CustomerPeople people, Consumer<Told> tell) {
        long position = event.position();
        switch (event.payload()) {
            case VoucherEvent e -> {
                var before = vouchers.of(e.voucherId());
                follow(event, vouchers);
                tell(e, before, vouchers.of(e.voucherId()), people, tell);
            }
            case VoucherReminded e
            when vouchers.of(e.voucherId()) instanceof Voucher.Issued voucher ->
                tell.accept(only(message(VoucherNotice.of(e, voucher), voucher, voucher.heldUnder(), people, e.at())));
            case PoolReminded e -> tell.accept(only(NoticeMessages.of(pools.of(e, position, people))));
            case CompetencyReminded e -> {
                var first = (Voucher.Held) vouchers.of(e.vouchers().getFirst());
                tell.accept(only(NoticeMessages.of(CompetencyNotice.of(e, first))));
            }
            case ProgramAmended e -> {
                follow(event, vouchers);
                tell(e, position, people, tell);
            }
            case PersonErased e -> tell.accept(only(NoticeMessages.of(e)));
            default -> {}
        }
    }

    private static void tell(
            VoucherEvent event, Voucher before, Voucher after, CustomerPeople people, Consumer<Told> tell) {
        if (after instanceof Voucher.Issued voucher) {
            // A release leaves nobody who holds it.
            var reservation = voucher.heldUnder().or(() -> reservation(before));
            VoucherNotice.of(event)
                    .map(said -> said.apply(voucher))
                    .ifPresent(notice -> tell.accept(only(message(notice, voucher, reservation, people, event.at()))));
        }
    }

    private void tell(ProgramAmended event, long position, CustomerPeople people, Consumer<Told> tell) {
        amended.forEach(
                event,
                position,
                people,
                (voucher, notice) -> tell.accept(new Told(
                        voucher.grant().voucherId().value(),
                        message(notice, voucher, voucher.heldUnder(), people, event.at()))));
    }

    private static Message message(
            VoucherNotice notice,
            Voucher.Issued voucher,
            Optional<Reservation> reservation,
            CustomerPeople people,
            Instant at) {
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

    private static Told only(Message message) {
        return new Told("", message);
    }

    private static Optional<Reservation> reservation(Voucher voucher) {
        return voucher instanceof Voucher.Issued issued ? issued.heldUnder() : Optional.empty();
    }
}
