package dev.vouchsafe.voucher.assignment;

import static dev.vouchsafe.program.text.Finding.AGREEMENT_ENDED;
import static dev.vouchsafe.program.text.Finding.ASSIGNED_IN_FUTURE;
import static dev.vouchsafe.program.text.Finding.ASSIGNMENT_WINDOW_CLOSED;
import static dev.vouchsafe.program.text.Finding.INSUFFICIENT_DAYS;
import static dev.vouchsafe.program.text.Finding.LEVEL_NOT_OFFERED;
import static dev.vouchsafe.program.text.Finding.OFFERING_GOES_ON;
import static dev.vouchsafe.program.text.Finding.OFFERING_RETIRED;
import static dev.vouchsafe.program.text.Finding.OFFERING_UNKNOWN;
import static dev.vouchsafe.program.text.Finding.VOUCHER_ALREADY_ASSIGNED;

import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.ProgramCalendar;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Pool;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of an assignment. The day that counts is {@code assignedOn}, also in a late message. */
final class AssignmentRules {

    private AssignmentRules() {}

    /** The voucher was assigned before with the same content, by every known field. */
    @Rule("voucher-already-assigned")
    static Check voucherAlreadyAssigned(AssignVoucher command, Grant grant) {
        var other = otherFields(command, grant);
        // Only names, no values: who reads the refusal may be another customer than the voucher's.
        return Check.of(VOUCHER_ALREADY_ASSIGNED, other.isEmpty())
                .with("voucherId", grant.voucherId())
                .with("fields", other);
    }

    private static List<String> otherFields(AssignVoucher command, Grant grant) {
        var same = new LinkedHashMap<String, Boolean>();
        same.put("agreementId", command.agreementId().equals(grant.agreementId()));
        same.put("program", command.program().equals(grant.program()));
        same.put("offering", command.offering().equals(grant.entitlement().offering()));
        same.put("level", command.level() == grant.entitlement().level());
        same.put("assignedOn", command.assignedOn().equals(grant.validity().assignedOn()));
        same.put(
                "projectManager",
                command.projectManager().sameAs(grant.contacts().projectManager(), Contact::sameAs));
        same.put("adminEmail", command.adminEmail().sameAs(grant.contacts().adminEmail(), EmailAddress::same));
        return same.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The agreement runs on the day of the assignment. */
    @Rule("agreement-ended")
    static Check agreementEnded(AssignVoucher command, LocalDate lastDay) {
        return Check.of(AGREEMENT_ENDED, !command.assignedOn().isAfter(lastDay))
                .with("lastDay", lastDay)
                .with("assignedOn", command.assignedOn());
    }

    /** The assignment is of today or before. */
    @Rule("assigned-in-future")
    static Check assignedInFuture(AssignVoucher command, LocalDate today) {
        return Check.of(ASSIGNED_IN_FUTURE, !command.assignedOn().isAfter(today))
                .with("assignedOn", command.assignedOn())
                .with("today", today);
    }

    /** The assignment is of the program's last assignment day or before. */
    @Rule("assignment-window-closed")
    static Check assignmentWindowClosed(AssignVoucher command, ProgramCalendar calendar) {
        return Check.of(ASSIGNMENT_WINDOW_CLOSED, !command.assignedOn().isAfter(calendar.lastAssignmentDay()))
                .with("lastAssignmentDay", calendar.lastAssignmentDay())
                .with("assignedOn", command.assignedOn());
    }

    /** The program has the offering. */
    @Rule("offering-unknown")
    static Check offeringUnknown(AssignVoucher command, Optional<Offering> offering) {
        return Check.of(OFFERING_UNKNOWN, offering.isPresent()).with("offering", command.offering());
    }

    /** An offering of cloud engagements alone takes no voucher from their retirement on. */
    @Rule("offering-retired")
    static Check offeringRetired(AssignVoucher command, Offering offering, ProgramCalendar calendar) {
        boolean cloudOnly = offering.engagements().values().stream().allMatch(Engagement::cloud);
        return (cloudOnly
                        ? Check.of(OFFERING_RETIRED, !offering.retiredOn(command.assignedOn(), calendar))
                        : Check.of(OFFERING_GOES_ON))
                .with("offering", offering.code())
                .with("cloudRetiredFrom", calendar.cloudRetiredFrom())
                .with("assignedOn", command.assignedOn());
    }

    /** The level is one of the program's. */
    @Rule("level-not-offered")
    static Check levelNotOffered(AssignVoucher command, Program program) {
        return Check.of(LEVEL_NOT_OFFERED, program.levels().stream().anyMatch(level -> level == command.level()))
                .with("level", command.level())
                .with("levels", program.levels());
    }

    /** The pool has the days now. */
    @Rule("insufficient-days")
    static Check insufficientDays(AssignVoucher command, Pool pool) {
        int available = pool.availableAt(command.at());
        return Check.of(INSUFFICIENT_DAYS, command.level() <= available)
                .with("level", command.level())
                .with("available", available);
    }
}
