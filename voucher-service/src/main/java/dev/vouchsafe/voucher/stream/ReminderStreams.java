package dev.vouchsafe.voucher.stream;

import static org.axonframework.messaging.eventstreaming.EventCriteria.either;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.deadline.ReminderBeginning;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.voucher.domain.CompetencyReminders;
import dev.vouchsafe.voucher.domain.PoolReminders;
import dev.vouchsafe.voucher.domain.ReminderEvent;
import dev.vouchsafe.voucher.domain.VoucherReminders;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The streams of reminders. What there is to remind of follows from other streams; a decision looks at both, and
 * neither is changed by the other. Each state can be had with the reminders that are decided, or without, as if none
 * had been.
 */
public final class ReminderStreams {

    private ReminderStreams() {}

    /** The stream of a voucher's reminders. */
    public static Tag tag(VoucherId voucherId) {
        return tag("voucher", voucherId.value());
    }

    /** The stream of the reminders of an agreement's pools. */
    public static Tag tag(AgreementId agreementId) {
        return tag("agreement", agreementId.value());
    }

    /** The stream of the reminders of a partner's competencies. */
    public static Tag tag(PartnerId partnerId) {
        return tag("partner", partnerId.value());
    }

    static Tag tag(ReminderEvent event) {
        return switch (event) {
            case ReminderEvent.VoucherReminded e -> tag(e.voucherId());
            case ReminderEvent.PoolReminded e -> tag(e.agreementId());
            case ReminderEvent.CompetencyReminded e -> tag(e.partnerId());
        };
    }

    private static Tag tag(String kind, String id) {
        return Tag.of(VoucherTags.REMINDER, kind + "/" + id);
    }

    public static Fold<VoucherReminders> ofVoucher(VoucherId voucherId) {
        return with(tag(voucherId), everOfVoucher(voucherId));
    }

    /** Without those that are decided. */
    public static Fold<VoucherReminders> everOfVoucher(VoucherId voucherId) {
        return ever(VoucherStreams.voucherEvents(voucherId), VoucherReminders.NONE, VoucherReminders::evolve);
    }

    public static Fold<PoolReminders> ofPools(AgreementId agreementId) {
        return with(tag(agreementId), everOfPools(agreementId));
    }

    /** Without those that are decided. */
    public static Fold<PoolReminders> everOfPools(AgreementId agreementId) {
        return ever(VoucherStreams.agreementEvents(agreementId), PoolReminders.NONE, PoolReminders::evolve);
    }

    public static Fold<CompetencyReminders> ofCompetencies(PartnerId partnerId) {
        return with(tag(partnerId), everOfCompetencies(partnerId));
    }

    /** Without those that are decided. */
    public static Fold<CompetencyReminders> everOfCompetencies(PartnerId partnerId) {
        return ever(
                VoucherStreams.standing(partnerId).criteria(), CompetencyReminders.NONE, CompetencyReminders::evolve);
    }

    /** Up to when the reminders of a stream are decided, by {@link ReminderEvent#part()}. */
    public static Fold<Map<String, Instant>> decided(Tag reminders) {
        return new Fold<Map<String, Instant>>(havingTags(reminders), Map.of(), ReminderStreams::decided).stayingSmall();
    }

    private static Map<String, Instant> decided(Map<String, Instant> before, Object event) {
        if (!(event instanceof ReminderEvent reminder)) {
            return before;
        }
        var more = new LinkedHashMap<>(before);
        more.put(reminder.part(), reminder.at());
        return Map.copyOf(more);
    }

    private static <S> Fold<S> ever(EventCriteria events, S none, BiFunction<S, Object, S> evolve) {
        return new Fold<>(either(events, ReminderBeginning.EVENTS), none, evolve);
    }

    private static <S> Fold<S> with(Tag reminders, Fold<S> ever) {
        return new Fold<>(either(ever.criteria(), havingTags(reminders)), ever.initial(), ever.evolve());
    }
}
