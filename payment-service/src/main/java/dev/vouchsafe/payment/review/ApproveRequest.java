package dev.vouchsafe.payment.review;

import dev.vouchsafe.contracts.id.RequestId;
import java.time.Instant;

/** A payments officer approves a submitted request. */
record ApproveRequest(RequestId requestId, String by, Instant at) implements ReviewCommand {}
