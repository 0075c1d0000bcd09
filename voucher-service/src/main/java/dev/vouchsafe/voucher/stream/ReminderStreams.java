package dev.vouchsafe.voucher.stream;

import static org.axonframework.messaging.eventstreaming.EventCriteria.either;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.voucher.domain.ReminderEvent;
import dev.vouchsafe.voucher.domain.VoucherReminders;
import java.time.Instant;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The streams of reminders. What there is to remind of follows from other streams; a decision looks at both, and
 * neither is changed by the other.
 */
public final class ReminderStreams {

    private ReminderStreams() {}

    /** The stream of a voucher's reminders. */
    public static Tag tag(VoucherId voucherId) {
        return Tag.of(VoucherTags.REMINDER, "voucher/" + voucherId);
    }

    /** The reminders of a voucher that are not decided yet. */
    public static Fold<VoucherReminders> ofVoucher(VoucherId voucherId) {
        return new Fold<>(
                either(VoucherStreams.voucherEvents(voucherId), criteria(tag(voucherId))),
                VoucherReminders.NONE,
                VoucherReminders::evolve);
    }

    /** The same by the voucher's events alone, as if none had been decided. */
    public static Fold<VoucherReminders> everOfVoucher(VoucherId voucherId) {
        return new Fold<>(VoucherStreams.voucherEvents(voucherId), VoucherReminders.NONE, VoucherReminders::evolve);
    }

    /** The instant up to which the reminders of a stream are decided. */
    public static Fold<Instant> decided(Tag reminders) {
        return new Fold<>(
                        criteria(reminders),
                        Instant.MIN,
                        (instant, event) -> event instanceof ReminderEvent reminder ? reminder.at() : instant)
                .stayingSmall();
    }

    private static EventCriteria criteria(Tag reminders) {
        return havingTags(reminders);
    }
}
