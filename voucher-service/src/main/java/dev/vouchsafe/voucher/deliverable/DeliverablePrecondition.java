package dev.vouchsafe.voucher.deliverable;

import dev.vouchsafe.platform.decision.PartTags;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.voucher.domain.Deliverable;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Voucher;
import java.util.Optional;

/** What a call asks of the document that an upload replaces. */
final class DeliverablePrecondition {

    private DeliverablePrecondition() {}

    /** Whether the document that is there under the name, or that there is none, is what the call asks for. */
    static boolean holds(Precondition asked, PartTags tags, String name, Voucher voucher, long version) {
        var there = voucher instanceof Voucher.Issued issued ? issued.heldUnder() : Optional.<Reservation>empty();
        return tags.hold(
                asked,
                there.flatMap(reservation -> reservation.deliverable(name))
                        .map(Deliverable::sha256)
                        .orElse(null),
                version);
    }
}
