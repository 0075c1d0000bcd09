package dev.vouchsafe.payment.review;

import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.domain.Transfer;
import java.time.Instant;

/** A payments officer pays an approved request. */
record PayRequest(RequestId requestId, Transfer transfer, String by, Instant at) implements ReviewCommand {}
