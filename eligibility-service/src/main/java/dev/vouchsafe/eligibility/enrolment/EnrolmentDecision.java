package dev.vouchsafe.eligibility.enrolment;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.PartnerStateRules;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;

/** The decision on enrolment, by the day of the command. */
final class EnrolmentDecision {

    private EnrolmentDecision() {}

    /** Who is enrolled stays so: to enrol again is accepted and changes nothing. */
    static Decision decide(EnrolPartner command, Standing standing, Program program, Offering offering) {
        if (!standing.known()) {
            return Decision.refuse(PartnerStateRules.notFound(command.partnerId()));
        }
        if (standing.enrolledIn(offering.code())) {
            return Decision.nothing();
        }
        var failed =
                program.texts().failed(EnrolmentRules.all(standing, program, offering, program.dayOf(command.at())));
        return failed.isEmpty()
                ? Decision.accept(new PartnerEvent.OfferingEnrolled(
                                command.partnerId(), program.id(), offering.code(), command.by(), command.at()))
                        .under(program.version())
                : Decision.refuse(failed);
    }
}
