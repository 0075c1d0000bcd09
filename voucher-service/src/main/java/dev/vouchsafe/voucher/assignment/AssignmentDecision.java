package dev.vouchsafe.voucher.assignment;

import static dev.vouchsafe.contracts.decision.Decision.accept;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Amendments;
import dev.vouchsafe.voucher.domain.AssignmentRepeated;
import dev.vouchsafe.voucher.domain.BenefitRules;
import dev.vouchsafe.voucher.domain.Closing;
import dev.vouchsafe.voucher.domain.ContactPrints;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.Entitlement;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Pool;
import dev.vouchsafe.voucher.domain.PoolDeadlines;
import dev.vouchsafe.voucher.domain.Validity;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Decides whether an assignment stands. A refusal is an event too, since VLSC must be able to read it. */
final class AssignmentDecision {

    private AssignmentDecision() {}

    /**
     * @param overdue the agreement's open vouchers whose deadline has passed; asked at most once, and only where
     *     nothing but days is missing, which theirs may make up for
     */
    static Decision decide(
            AssignVoucher command,
            Voucher voucher,
            Agreement agreement,
            Amendments amendments,
            Program program,
            Supplier<List<Voucher.Open>> overdue) {
        if (voucher instanceof Voucher.Issued issued) {
            var same = AssignmentRules.voucherAlreadyAssigned(command, issued.grant());
            return same.passed() ? repeated(command) : refused(command, Stream.of(same), program);
        }
        var activated = BenefitRules.benefitNotActivated(
                command.agreementId(), agreement.pool(command.program()), command.assignedOn());
        if (!activated.passed()) {
            return refused(command, Stream.of(activated), program);
        }
        var failed = failed(command, agreement, program);
        if (!daysAlone(failed)
                || agreement.pool(command.program()).orElseThrow().isClosedAt(command.at())) {
            return decided(command, agreement, amendments, program, failed, List.of());
        }
        // The balance is that of now: what has fallen due is recorded first, if days return by it.
        var passed = PoolDeadlines.passed(command.agreementId(), agreement, overdue.get(), command.at());
        var standing = PoolDeadlines.after(agreement, passed);
        return decided(command, standing, amendments, program, failed(command, standing, program), passed);
    }

    private static boolean daysAlone(List<Check> failed) {
        return failed.size() == 1 && failed.getFirst().code() == Code.INSUFFICIENT_DAYS;
    }

    private static List<Check> failed(AssignVoucher command, Agreement agreement, Program program) {
        return checks(command, agreement, agreement.pool(command.program()).orElseThrow(), program)
                .filter(check -> !check.passed())
                .toList();
    }

    private static Decision decided(
            AssignVoucher command,
            Agreement agreement,
            Amendments amendments,
            Program program,
            List<Check> failed,
            List<DomainEvent> before) {
        return failed.isEmpty()
                ? assigned(command, agreement, amendments, program, before)
                : refused(command, failed.stream(), program);
    }

    private static Stream<Check> checks(AssignVoucher command, Agreement agreement, Pool pool, Program program) {
        var offering = program.offering(command.offering());
        return Stream.concat(
                Stream.of(
                        AssignmentRules.agreementEnded(command, agreement.lastDay(pool)),
                        AssignmentRules.assignedInFuture(command, program.dayOf(command.at())),
                        AssignmentRules.assignmentWindowClosed(command, program.calendar()),
                        AssignmentRules.offeringUnknown(command, offering),
                        AssignmentRules.levelNotOffered(command, program),
                        AssignmentRules.insufficientDays(command, pool)),
                offering.stream().map(known -> AssignmentRules.offeringRetired(command, known, program.calendar())));
    }

    private static Decision assigned(
            AssignVoucher command,
            Agreement agreement,
            Amendments amendments,
            Program program,
            List<DomainEvent> before) {
        var grant = amendments.applyTo(
                grant(command, agreement.pool(command.program()).orElseThrow(), program));
        var events = new ArrayList<>(before);
        events.add(new VoucherAssigned(grant, program.startOf(command.assignedOn())));
        if (grant.validity().isOverAt(command.at())) {
            events.addAll(Closing.expired(new Voucher.Assigned(grant, null), agreement, command.at()));
        }
        return accept(events.toArray(DomainEvent[]::new)).under(program.version());
    }

    private static Grant grant(AssignVoucher command, Pool pool, Program program) {
        return new Grant(
                command.voucherId(),
                command.agreementId(),
                pool.activation().customer(),
                program.id(),
                new Entitlement(command.offering(), Math.toIntExact(command.level())),
                new Validity(
                        command.assignedOn(),
                        program.lastDayOfLife(command.assignedOn()),
                        program.calendar().lastRedemptionDay(),
                        program.zone()),
                new CustomerContacts(
                        command.projectManager().kept(), command.adminEmail().kept()),
                List.of(),
                null);
    }

    private static Decision refused(AssignVoucher command, Stream<Check> failed, Program program) {
        var reasons = program.texts().failed(failed).stream()
                .map(violation ->
                        new Refused(violation.code().id(), violation.detail().in(Language.ENGLISH)))
                .toList();
        return accept(new VoucherAssignmentRefused(
                        command.voucherId(),
                        command.agreementId(),
                        command.program(),
                        command.offering(),
                        command.level(),
                        command.assignedOn(),
                        prints(command),
                        reasons,
                        command.messageId(),
                        command.at()))
                .under(program.version());
    }

    private static Decision repeated(AssignVoucher command) {
        return accept(new AssignmentRepeated(
                command.voucherId(),
                command.agreementId(),
                command.program(),
                command.offering(),
                command.level(),
                command.assignedOn(),
                prints(command),
                command.messageId(),
                command.at()));
    }

    private static ContactPrints prints(AssignVoucher command) {
        return new ContactPrints(
                command.projectManager().print(), command.adminEmail().print());
    }
}
