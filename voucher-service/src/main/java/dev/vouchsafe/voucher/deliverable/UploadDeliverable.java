package dev.vouchsafe.voucher.deliverable;

import dev.vouchsafe.voucher.domain.Deliverable;
import java.time.Instant;

/** A partner uploaded a document; its bytes are stored already. */
record UploadDeliverable(String voucherId, String partnerId, Deliverable deliverable, Instant at) {
}
