package dev.vouchsafe.contracts.eligibility;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import java.time.LocalDate;

/**
 * A partner holds a competency at a level, from a day through a day.
 *
 * @param partnerId the partner
 * @param competency the competency
 * @param level at which level
 * @param validFrom the first day it is held
 * @param validThrough the last day it is held
 */
public record CompetencyAttained(
        PartnerId partnerId,
        CompetencyId competency,
        CompetencyLevel level,
        LocalDate validFrom,
        LocalDate validThrough)
        implements PartnerMessage {

    /** The CloudEvents type. */
    public static final String TYPE = "eligibility.competency-attained.v1";
}
