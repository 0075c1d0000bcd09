package dev.vouchsafe.payment.review;

import java.time.Instant;

/** A payments officer pays an approved request. */
record PayRequest(String requestId, Instant at) {
}
