package dev.vouchsafe.voucher.notice;

import dev.vouchsafe.contracts.notice.NoticeGiven;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.voucher.domain.ReminderEvent.CompetencyReminded;
import dev.vouchsafe.voucher.domain.Voucher;
import java.util.List;

/** A competency ends that reservations rest on: said to the partner alone. */
final class CompetencyNotice {

    private CompetencyNotice() {}

    /** @param first the first of the vouchers that rest on it */
    static NoticeGiven of(CompetencyReminded event, Voucher.Held first) {
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
