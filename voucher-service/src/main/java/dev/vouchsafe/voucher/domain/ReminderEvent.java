package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DeadlineEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The events of reminders. They stand in streams of their own: what somebody was reminded of is not changed by it.
 * Stored for ever.
 */
public sealed interface ReminderEvent extends DeadlineEvent {

    /** Whether people are told; false if it came to be decided when its day was over, or was no longer true. */
    boolean told();

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
}
