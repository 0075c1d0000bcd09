package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.program.text.Finding.ENGAGEMENT_ALREADY_STARTED;
import static dev.vouchsafe.program.text.Finding.ENGAGEMENT_OUTSIDE_VALIDITY;

import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.program.text.Check;
import java.time.LocalDate;

/** The rules about an engagement's days that reserving and rescheduling ask. */
public final class EngagementRules {

    private EngagementRules() {}

    /** A plan begins today or later. */
    @Rule("engagement-already-started")
    public static Check engagementAlreadyStarted(LocalDate plannedFrom, LocalDate today) {
        return Check.of(ENGAGEMENT_ALREADY_STARTED, !plannedFrom.isBefore(today))
                .with("plannedFrom", plannedFrom)
                .with("today", today);
    }

    /** The last day of the work is within the voucher's own life; the program's end is another rule. */
    @Rule("engagement-outside-validity")
    public static Check engagementOutsideValidity(LocalDate to, Grant grant) {
        return Check.of(
                        ENGAGEMENT_OUTSIDE_VALIDITY,
                        !to.isAfter(grant.validity().lastDay()))
                .with("to", to)
                .with("lastDay", grant.validity().lastDay())
                .with("life", grant.life());
    }
}
