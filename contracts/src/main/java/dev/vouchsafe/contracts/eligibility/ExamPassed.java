package dev.vouchsafe.contracts.eligibility;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.PartnerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A consultant of a partner has passed an exam or an assessment.
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
        @Nullable String name,
        ExamId exam,
        LocalDate validFrom,
        LocalDate validThrough)
        implements PartnerMessage {

    /** The CloudEvents type. */
    public static final String TYPE = "eligibility.exam-passed.v1";
}
