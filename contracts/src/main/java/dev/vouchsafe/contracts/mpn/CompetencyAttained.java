package dev.vouchsafe.contracts.mpn;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.PartnerId;
import java.time.LocalDate;

/**
 * MPN says: a partner holds a competency at a level, from a day through a day.
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
        LocalDate validThrough) {

    /** The CloudEvents type. */
    public static final String TYPE = "mpn.competency.attained.v1";
}
