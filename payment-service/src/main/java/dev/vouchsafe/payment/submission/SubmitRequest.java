package dev.vouchsafe.payment.submission;

import java.time.Instant;

/** A partner hands its drafted request in. */
record SubmitRequest(String requestId, String partnerId, Instant at) {
}
