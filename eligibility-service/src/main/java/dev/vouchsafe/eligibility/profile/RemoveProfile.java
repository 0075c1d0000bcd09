package dev.vouchsafe.eligibility.profile;

import dev.vouchsafe.contracts.id.PartnerId;
import java.time.Instant;

/**
 * Command: keep no profile for this region any more.
 *
 * @param region with capitals or without
 * @param by the subject of the person who removes it
 */
record RemoveProfile(PartnerId partnerId, String region, String by, Instant at) {}
