package dev.vouchsafe.payment.review;

import dev.vouchsafe.contracts.id.RequestId;
import java.time.Instant;

/** A payments officer pays an approved request. */
record PayRequest(RequestId requestId, String by, Instant at) implements ReviewCommand {}
