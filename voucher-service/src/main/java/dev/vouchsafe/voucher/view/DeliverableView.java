package dev.vouchsafe.voucher.view;

import dev.vouchsafe.voucher.domain.Deliverable;

/**
 * An uploaded document as answers show it.
 *
 * @param size bytes
 * @param sha256 of the bytes, in lower-case hex
 */
public record DeliverableView(String kind, String name, String mediaType, long size, String sha256, String fileId) {

    static DeliverableView of(Deliverable file) {
        return new DeliverableView(
                file.kind(), file.name(), file.mediaType(), file.size(), file.sha256(), file.fileId());
    }
}
