package dev.vouchsafe.voucher.notice;

import dev.vouchsafe.contracts.notice.NoticeGiven;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.voucher.domain.ReminderEvent.CompetencyReminded;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.List;
import org.springframework.stereotype.Component;

/** A competency ends that reservations rest on: said to the partner alone. */
@Component
record CompetencyNotice(LogReader log) {

    NoticeGiven of(CompetencyReminded event, long position) {
        var first = (Voucher.Held)
                log.stateUpTo(VoucherStreams.voucher(event.vouchers().getFirst()), position)
                        .state();
        return new NoticeGiven(
                NoticeKind.COMPETENCY_ENDING.id(),
                first.grant().program(),
                new NoticeGiven.Subject("partner", event.partnerId().value()),
                event.at(),
                event.partnerId(),
                first.reservation().delivery().locationCountry(),
                List.of(),
                null,
                false,
                List.of(),
                NoticeFacts.NONE
                        .with("competency", event.competency())
                        .with("level", event.level().id())
                        .with("lastDay", event.lastDay())
                        .with("daysBefore", event.daysBefore())
                        .with(
                                "vouchers",
                                event.vouchers().stream().map(Object::toString).toList())
                        .byName());
    }
}
