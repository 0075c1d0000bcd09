package dev.vouchsafe.eligibility.enrolment;

import dev.vouchsafe.contracts.id.OfferingId;

/** The body of an enrolment. */
record EnrolmentBody(OfferingId offering) {}
