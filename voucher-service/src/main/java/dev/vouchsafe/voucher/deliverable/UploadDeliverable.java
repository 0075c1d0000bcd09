package dev.vouchsafe.voucher.deliverable;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.domain.Deliverable;
import java.time.Instant;

/** A partner uploaded a document; its bytes are stored already. */
record UploadDeliverable(VoucherId voucherId, PartnerId partnerId, Deliverable deliverable, Instant at) {
}
