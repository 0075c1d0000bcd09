package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DeadlineEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of reminders. They stand in streams of their own: what somebody was reminded of is not changed by it.
 * Stored for ever.
 */
public sealed interface ReminderEvent extends DeadlineEvent {

    /** Whether people are told; false if it came to be decided when its day was over, or was no longer true. */
    boolean told();

    /** Which of the reminders in its stream it is one of; they are decided each for itself. */
    default String part() {
        return "";
    }

    /**
     * A reminder of the last day on which a voucher can be used.
     *
     * @param partnerId who holds the voucher; null if nobody does
     * @param lastDay the last day on which it can be used
     * @param daysBefore how many days before that day the reminder is due
     * @param told whether people are told; not if its day was over, or it was no longer true, when it came to be
     *     decided
     */
    record VoucherReminded(
            VoucherId voucherId,
            AgreementId agreementId,
            String program,
            @Nullable PartnerId partnerId,
            LocalDate lastDay,
            int daysBefore,
            boolean told,
            Instant at)
            implements ReminderEvent {}

    /**
     * A reminder of the days that are left in a pool.
     *
     * @param days that are left
     * @param end what ends the use of the pool, at the end of the last day
     * @param lastDay the last day on which a voucher can be made of the days
     * @param daysBefore how many days before the pool's end the reminder is due
     * @param told whether people are told; not if its day was over, or no days were left, when it came to be decided
     */
    record PoolReminded(
            AgreementId agreementId,
            String program,
            int days,
            PoolReminder.End end,
            LocalDate lastDay,
            int daysBefore,
            boolean told,
            Instant at)
            implements ReminderEvent {

        @Override
        public String part() {
            return program;
        }
    }

    /**
     * A reminder that a competency of a partner ends.
     *
     * @param lastDay the last day on which it is held
     * @param daysBefore how many days before that day the reminder is due
     * @param vouchers whose reservations rest on it
     * @param told whether the partner is told; not if no reservation rested on it, or the reminder's day was over
     */
    record CompetencyReminded(
            PartnerId partnerId,
            CompetencyId competency,
            CompetencyLevel level,
            LocalDate lastDay,
            int daysBefore,
            List<VoucherId> vouchers,
            boolean told,
            Instant at)
            implements ReminderEvent {

        public CompetencyReminded {
            vouchers = List.copyOf(vouchers);
        }

        @Override
        public String part() {
            return CompetencyReminders.Ending.part(competency, level);
        }
    }
}
