package dev.vouchsafe.contracts.mpn;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.PartnerId;
import java.time.LocalDate;

/**
 * MPN says: a partner no longer holds a competency at that level; a later attainment counts again.
 *
 * @param partnerId the partner
 * @param competency the competency
 * @param level at which level
 * @param lapsedOn the first day it is not held any more
 */
public record CompetencyLapsed(
        PartnerId partnerId, CompetencyId competency, CompetencyLevel level, LocalDate lapsedOn) {

    /** The CloudEvents type. */
    public static final String TYPE = "mpn.competency.lapsed.v1";
}
