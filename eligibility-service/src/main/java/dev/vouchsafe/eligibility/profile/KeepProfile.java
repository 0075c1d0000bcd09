package dev.vouchsafe.eligibility.profile;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Profile;
import java.time.Instant;

/**
 * Command: keep this profile for its region.
 *
 * @param by the subject of the person who keeps it
 */
record KeepProfile(PartnerId partnerId, Profile profile, String by, Instant at) {}
