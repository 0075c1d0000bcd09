package dev.vouchsafe.payment.review;

import dev.vouchsafe.contracts.id.RequestId;
import java.time.Instant;
import java.util.List;

/** A payments officer rejects a submitted request, with reasons. */
record RejectRequest(RequestId requestId, List<String> reasons, String by, Instant at) implements ReviewCommand {

    RejectRequest {
        reasons = List.copyOf(reasons);
    }
}
