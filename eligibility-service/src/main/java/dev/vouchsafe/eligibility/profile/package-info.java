/** A partner's public profile of a region. */
@NullMarked
package dev.vouchsafe.eligibility.profile;

import org.jspecify.annotations.NullMarked;
