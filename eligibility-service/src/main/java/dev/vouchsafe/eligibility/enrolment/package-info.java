/** A partner enrols in an offering. */
@NullMarked
package dev.vouchsafe.eligibility.enrolment;

import org.jspecify.annotations.NullMarked;
