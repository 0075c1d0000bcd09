package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.decision.DeadlineEvent;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A voucher was in no submitted request on a day on which its partner is reminded. Stored for ever: name, components
 * and meanings do not change. It stands beside the voucher's stream: nothing of the voucher changes with it.
 *
 * @param lastDay the last day to submit a request, in the program zone
 * @param daysBefore how many days before that day
 * @param told whether the partner is told: not if its day was over when it was recorded, or it was no longer true
 * @param at the first instant of the reminder's day
 */
public record PaymentReminded(
        VoucherId voucherId,
        PartnerId partnerId,
        String program,
        LocalDate lastDay,
        int daysBefore,
        boolean told,
        Instant at)
        implements DeadlineEvent {}
