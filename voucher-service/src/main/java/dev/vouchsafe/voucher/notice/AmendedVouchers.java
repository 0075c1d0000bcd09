package dev.vouchsafe.voucher.notice;

import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/**
 * The vouchers whose last day an amendment moved. No stream has them together, so the log is read up to it; amendments
 * are rare.
 */
@Component
record AmendedVouchers(LogReader log) {

    private static final int AT_ONCE = 500;

    /** Says of each, in the order in which they were assigned, how it stands and what is told of it. */
    void forEach(
            ProgramAmended amended,
            long position,
            CustomerPeople people,
            BiConsumer<Voucher.Issued, VoucherNotice> each) {
        var some = new ArrayList<Fold<Voucher>>();
        try (var events = log.aheadAfter(-1)) {
            for (var next = events.iterator(); next.hasNext(); ) {
                var event = next.next();
                if (event.position() >= position) {
                    break;
                }
                if (event.payload() instanceof VoucherAssigned assigned && mayMove(amended, assigned.grant())) {
                    some.add(VoucherStreams.voucher(assigned.voucherId()));
                }
                if (some.size() == AT_ONCE) {
                    tell(some, amended, position, people, each);
                    some.clear();
                }
            }
        }
        tell(some, amended, position, people, each);
    }

    /** By what never changes of it. */
    private static boolean mayMove(ProgramAmended amended, Grant grant) {
        return grant.program().equals(amended.program())
                && grant.validity().assignedOn().isBefore(amended.createdBefore());
    }

    private void tell(
            List<Fold<Voucher>> vouchers,
            ProgramAmended amended,
            long position,
            CustomerPeople people,
            BiConsumer<Voucher.Issued, VoucherNotice> each) {
        var states = log.statesUpTo(List.copyOf(vouchers), position - 1);
        people.next(states.stream()
                .<CustomerContacts>mapMulti((sourced, contacts) -> {
                    if (sourced.state() instanceof Voucher.Open open) {
                        contacts.accept(open.grant().currentContacts());
                    }
                })
                .toList());
        for (var sourced : states) {
            if (sourced.state() instanceof Voucher.Open before
                    && VoucherEvolution.evolve(before, amended) instanceof Voucher.Open after
                    && !usableThrough(after).equals(usableThrough(before))) {
                each.accept(after, notice(amended, before, after));
            }
        }
    }

    private static VoucherNotice notice(ProgramAmended amended, Voucher.Open before, Voucher.Open after) {
        return new VoucherNotice(
                NoticeKind.AMENDMENT,
                after.holder().orElse(null),
                NoticeFacts.NONE
                        .with("amendment", amended.name())
                        .with("reason", amended.reason())
                        .with("voucherId", after.grant().voucherId())
                        .with("oldLastDay", usableThrough(before))
                        .with("newLastDay", usableThrough(after)));
    }

    private static LocalDate usableThrough(Voucher.Open voucher) {
        return voucher.grant().validity().usableThrough();
    }
}
