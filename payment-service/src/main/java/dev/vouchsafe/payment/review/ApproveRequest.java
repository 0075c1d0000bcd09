package dev.vouchsafe.payment.review;

import java.time.Instant;

/** A payments officer approves a submitted request. */
record ApproveRequest(String requestId, Instant at) {
}
