package dev.vouchsafe.payment.review;

import dev.vouchsafe.contracts.id.RequestId;
import java.time.Instant;

/** What a payments officer does with a request. */
sealed interface ReviewCommand permits ApproveRequest, RejectRequest, PayRequest {

    RequestId requestId();

    /** The officer's subject. */
    String by();

    Instant at();
}
