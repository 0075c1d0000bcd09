package dev.vouchsafe.payment.submission;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import java.time.Instant;

/** A partner hands its drafted request in. */
record SubmitRequest(RequestId requestId, PartnerId partnerId, String by, Instant at) {}
