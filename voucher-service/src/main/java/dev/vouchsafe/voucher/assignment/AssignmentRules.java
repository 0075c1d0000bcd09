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
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.ProgramCalendar;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Pool;
import dev.vouchsafe.voucher.pool.PoolRules;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of an assignment, each named after its code. The day that counts is {@code assignedOn}, also in a late message. */
final class AssignmentRules {

    private AssignmentRules() {
    }

    /** The voucher was assigned before with the same content, by every known field. */
    static Check voucherAlreadyAssigned(AssignVoucher command, Grant grant) {
        var other = otherFields(command, grant);
        // Only names, no values: who reads the refusal may be another customer than the voucher's.
        return Check.of(VOUCHER_ALREADY_ASSIGNED, other.isEmpty(), other.isEmpty()
                ? "Voucher %s was assigned before with the same content.".formatted(grant.voucherId())
                : "Voucher %s was assigned before with another %s.".formatted(grant.voucherId(), String.join(", ", other)));
    }

    private static List<String> otherFields(AssignVoucher command, Grant grant) {
        var same = new LinkedHashMap<String, Boolean>();
        same.put("agreement", command.agreementId().equals(grant.agreementId()));
        same.put("program", command.program().equals(grant.program()));
        same.put("offering", command.offering().equals(grant.offering()));
        same.put("level", command.level() == grant.level());
        same.put("assignment day", command.assignedOn().equals(grant.assignedOn()));
        same.put("project manager", command.projectManager().sameAs(grant.projectManager()));
        same.put("administrator's e-mail", command.adminEmail().equalsIgnoreCase(grant.adminEmail()));
        return same.entrySet().stream().filter(field -> !field.getValue()).map(Map.Entry::getKey).toList();
    }

    static Check benefitNotActivated(AssignVoucher command, Agreement agreement) {
        return PoolRules.benefitNotActivated(command.agreementId(), agreement.pool(command.program()), command.assignedOn());
    }

    static Check agreementEnded(AssignVoucher command, LocalDate lastDay) {
        return Check.of(AGREEMENT_ENDED, !command.assignedOn().isAfter(lastDay),
                "The agreement runs through %s; the voucher was assigned on %s.".formatted(lastDay, command.assignedOn()));
    }

    static Check assignedInFuture(AssignVoucher command, LocalDate today) {
        return Check.of(ASSIGNED_IN_FUTURE, !command.assignedOn().isAfter(today),
                "The voucher was assigned on %s; today %s.".formatted(command.assignedOn(), today));
    }

    static Check assignmentWindowClosed(AssignVoucher command, ProgramCalendar calendar) {
        return Check.of(ASSIGNMENT_WINDOW_CLOSED, !command.assignedOn().isAfter(calendar.lastAssignmentDay()),
                "The last day to assign a voucher is %s; this one was assigned on %s.".formatted(calendar.lastAssignmentDay(), command.assignedOn()));
    }

    static Check offeringUnknown(AssignVoucher command, Optional<Offering> offering) {
        return Check.of(OFFERING_UNKNOWN, offering.isPresent(), "The program has %s offering %s.".formatted(
                offering.isPresent() ? "the" : "no", command.offering()));
    }

    static Check offeringRetired(AssignVoucher command, Offering offering, ProgramCalendar calendar) {
        return Check.of(OFFERING_RETIRED, !offering.retiredOn(command.assignedOn(), calendar),
                "Cloud engagements are retired from %s on, and %s has %s; the voucher was assigned on %s.".formatted(
                        calendar.cloudRetiredFrom(), offering.code(), offering.engagements().values().stream().allMatch(Engagement::cloud)
                                ? "no others" : "others too", command.assignedOn()));
    }

    static Check levelNotOffered(AssignVoucher command, Program program) {
        return Check.of(LEVEL_NOT_OFFERED, program.levels().stream().anyMatch(level -> level == command.level()),
                "The level is %d days; offered are %s.".formatted(command.level(), program.levels()));
    }

    static Check insufficientDays(AssignVoucher command, Pool pool) {
        int available = pool.availableAt(command.at());
        return Check.of(INSUFFICIENT_DAYS, command.level() <= available,
                "The voucher takes %d days; the pool holds %d.".formatted(command.level(), available));
    }
}
