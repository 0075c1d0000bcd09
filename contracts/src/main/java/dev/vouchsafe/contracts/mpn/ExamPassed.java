package dev.vouchsafe.contracts.mpn;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.PartnerId;
import java.time.LocalDate;

/**
 * MPN says: a consultant of a partner has passed an exam or an assessment.
 *
 * @param partnerId the partner
 * @param consultantId the consultant
 * @param name the consultant's name
 * @param exam the exam's code
 * @param validFrom the first day it counts
 * @param validThrough the last day it counts
 */
public record ExamPassed(
        PartnerId partnerId,
        ConsultantId consultantId,
        String name,
        ExamId exam,
        LocalDate validFrom,
        LocalDate validThrough) {

    /** The CloudEvents type. */
    public static final String TYPE = "mpn.exam.passed.v1";
}
