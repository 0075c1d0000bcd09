package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An amendment gives every voucher of the program more days that was assigned before a day and is open when it is
 * published.
 *
 * @param createdBefore vouchers assigned before this day
 * @param publishedOn the day of {@code at} in the program zone
 */
public record ProgramAmended(
        String program,
        String name,
        LocalDate createdBefore,
        int extendDays,
        String reason,
        LocalDate publishedOn,
        Instant at)
        implements DomainEvent {

    /** Whether it extends this voucher, given that it is not redeemed or withdrawn. */
    boolean extendsOpen(Grant grant) {
        return grant.program().equals(program)
                && grant.validity().assignedOn().isBefore(createdBefore)
                && !grant.validity().assignedOn().isAfter(publishedOn)
                && at.isBefore(grant.validity().deadline());
    }

    /** The grant with the amendment's days, if it matches. */
    public Grant applyTo(Grant grant) {
        if (!extendsOpen(grant)) {
            return grant;
        }
        // No life ends after the last day that can be written down, whatever it was extended by before.
        int days = (int) Math.min(
                extendDays, Math.max(0, ChronoUnit.DAYS.between(grant.validity().lastDay(), Grant.LATEST_DAY)));
        return days == 0
                ? grant
                : grant.extendedBy(
                        new Extension(days, name), grant.validity().lastDay().plusDays(days));
    }
}
