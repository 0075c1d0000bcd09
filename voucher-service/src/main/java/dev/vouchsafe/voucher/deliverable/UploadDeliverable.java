package dev.vouchsafe.voucher.deliverable;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.decision.PartTags;
import dev.vouchsafe.voucher.domain.Deliverable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner uploaded a document; its bytes are stored already.
 *
 * @param deliverable null where the call had its effect before: the log answers it, and nothing is decided
 * @param tags what the call asks of the document that it replaces; the text of a document's tag is its SHA-256
 */
record UploadDeliverable(
        VoucherId voucherId,
        PartnerId partnerId,
        String name,
        @Nullable Deliverable deliverable,
        PartTags tags,
        Instant at) {}
