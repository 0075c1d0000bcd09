package dev.vouchsafe.contracts.eligibility;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import java.time.LocalDate;

/**
 * A partner no longer holds a competency at that level; a later attainment counts again.
 *
 * @param partnerId the partner
 * @param competency the competency
 * @param level at which level
 * @param lapsedOn the first day it is not held any more
 */
public record CompetencyLapsed(PartnerId partnerId, CompetencyId competency, CompetencyLevel level, LocalDate lapsedOn)
        implements PartnerMessage {

    /** The CloudEvents type. */
    public static final String TYPE = "eligibility.competency-lapsed.v1";
}
