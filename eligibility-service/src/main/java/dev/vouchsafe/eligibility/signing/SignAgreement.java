package dev.vouchsafe.eligibility.signing;

import dev.vouchsafe.contracts.id.PartnerId;
import java.time.Instant;

/**
 * Command: sign the agreement of a program.
 *
 * @param version the version of the agreement, the one in force
 * @param by the subject of the person who signs
 */
record SignAgreement(PartnerId partnerId, String program, String version, String by, Instant at) {}
