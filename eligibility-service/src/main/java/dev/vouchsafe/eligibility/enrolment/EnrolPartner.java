package dev.vouchsafe.eligibility.enrolment;

import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import java.time.Instant;

/**
 * Command: enrol in an offering.
 *
 * @param by the subject of the person who enrols the partner
 */
record EnrolPartner(PartnerId partnerId, OfferingId offering, String by, Instant at) {}
