package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.id.ConsultantId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an engagement is to be done, and by whom.
 *
 * @param plannedFrom the first day
 * @param plannedTo the last day
 * @param plannedDays days of work, at most the voucher's level
 * @param consultantId null until one is named
 */
public record Plan(
        LocalDate plannedFrom,
        LocalDate plannedTo,
        int plannedDays,
        @Nullable ConsultantId consultantId) {}
