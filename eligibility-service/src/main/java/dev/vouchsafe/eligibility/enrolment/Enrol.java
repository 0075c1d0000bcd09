package dev.vouchsafe.eligibility.enrolment;

import java.time.Instant;

/**
 * Command: enrol in an offering.
 *
 * @param by the subject of the person who enrols the partner
 */
record Enrol(String partnerId, String offering, String by, Instant now) {
}
