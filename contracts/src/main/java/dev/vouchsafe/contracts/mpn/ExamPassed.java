package dev.vouchsafe.contracts.mpn;

import java.time.LocalDate;

/**
 * MPN says: a consultant of a partner has passed an exam or an assessment.
 *
 * @param partnerId    the partner
 * @param consultantId the consultant
 * @param name         the consultant's name
 * @param exam         the exam's code
 * @param validFrom    the first day it counts
 * @param validThrough the last day it counts
 */
public record ExamPassed(String partnerId, String consultantId, String name, String exam, LocalDate validFrom,
                         LocalDate validThrough) {

    /** The CloudEvents type. */
    public static final String TYPE = "mpn.exam.passed.v1";
}
