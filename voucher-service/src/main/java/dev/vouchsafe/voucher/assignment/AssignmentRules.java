package dev.vouchsafe.voucher.assignment;

import static dev.vouchsafe.contracts.decision.Code.AGREEMENT_ENDED;
import static dev.vouchsafe.contracts.decision.Code.ASSIGNED_IN_FUTURE;
import static dev.vouchsafe.contracts.decision.Code.ASSIGNMENT_WINDOW_CLOSED;
import static dev.vouchsafe.contracts.decision.Code.INSUFFICIENT_DAYS;
import static dev.vouchsafe.contracts.decision.Code.LEVEL_NOT_OFFERED;
import static dev.vouchsafe.contracts.decision.Code.OFFERING_RETIRED;
import static dev.vouchsafe.contracts.decision.Code.OFFERING_UNKNOWN;
import static dev.vouchsafe.contracts.decision.Code.VOUCHER_ALREADY_ASSIGNED;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.ProgramCalendar;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Pool;
import dev.vouchsafe.voucher.pool.PoolRules;
import java.time.LocalDate;
import java.util.Optional;

/** The rules of an assignment, each named after its code. The day that counts is {@code assignedOn}, also in a late message. */
final class AssignmentRules {

    private AssignmentRules() {
    }

    /** The voucher was assigned before with the same content, by every known field. */
    static Check voucherAlreadyAssigned(AssignVoucher command, Grant grant) {
        boolean same = command.agreementId().equals(grant.agreementId()) && command.program().equals(grant.program())
                && command.offering().equals(grant.offering()) && command.level() == grant.level()
                && command.assignedOn().equals(grant.assignedOn()) && command.projectManager().sameAs(grant.projectManager())
                && command.adminEmail().equalsIgnoreCase(grant.adminEmail());
        return Check.of(VOUCHER_ALREADY_ASSIGNED, same, "voucher %s was assigned on %s from agreement %s for %s, %d days".formatted(
                grant.voucherId(), grant.assignedOn(), grant.agreementId(), grant.offering(), grant.level()));
    }

    static Check benefitNotActivated(AssignVoucher command, Agreement agreement) {
        return PoolRules.benefitNotActivated(command.agreementId(), agreement.pool(command.program()), command.assignedOn());
    }

    static Check agreementEnded(AssignVoucher command, LocalDate lastDay) {
        return Check.of(AGREEMENT_ENDED, !command.assignedOn().isAfter(lastDay),
                "the agreement runs through %s; assigned on %s".formatted(lastDay, command.assignedOn()));
    }

    static Check assignedInFuture(AssignVoucher command, LocalDate today) {
        return Check.of(ASSIGNED_IN_FUTURE, !command.assignedOn().isAfter(today),
                "assigned on %s; today %s".formatted(command.assignedOn(), today));
    }

    static Check assignmentWindowClosed(AssignVoucher command, ProgramCalendar calendar) {
        return Check.of(ASSIGNMENT_WINDOW_CLOSED, !command.assignedOn().isAfter(calendar.lastAssignmentDay()),
                "the last day to assign is %s; assigned on %s".formatted(calendar.lastAssignmentDay(), command.assignedOn()));
    }

    static Check offeringUnknown(AssignVoucher command, Optional<Offering> offering) {
        return Check.of(OFFERING_UNKNOWN, offering.isPresent(), "offering %s".formatted(command.offering()));
    }

    static Check offeringRetired(AssignVoucher command, Offering offering, ProgramCalendar calendar) {
        return Check.of(OFFERING_RETIRED, !offering.retiredOn(command.assignedOn(), calendar),
                "cloud engagements are retired from %s on, and %s; assigned on %s".formatted(calendar.cloudRetiredFrom(),
                        offering.code(), command.assignedOn()));
    }

    static Check levelNotOffered(AssignVoucher command, Program program) {
        return Check.of(LEVEL_NOT_OFFERED, program.levels().stream().anyMatch(level -> level == command.level()),
                "level %d; offered are %s".formatted(command.level(), program.levels()));
    }

    static Check insufficientDays(AssignVoucher command, Pool pool) {
        int available = pool.availableAt(command.at());
        return Check.of(INSUFFICIENT_DAYS, command.level() <= available,
                "the voucher takes %d days; the pool holds %d".formatted(command.level(), available));
    }
}
