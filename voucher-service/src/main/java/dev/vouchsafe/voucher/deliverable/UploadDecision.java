package dev.vouchsafe.voucher.deliverable;

import static java.util.Objects.requireNonNull;
import static dev.vouchsafe.contracts.decision.Decision.accept;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.PartTags;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Deliverable;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.DeliverableUploaded;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import java.util.Optional;

/** Decides whether a document can be added: refused like a report. */
final class UploadDecision {

    private UploadDecision() {}

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

    static Decision decide(UploadDeliverable command, Voucher voucher, Programs programs) {
        return VoucherStateRules.reportable(
                        voucher, command.voucherId(), command.partnerId(), command.at(), programs::texts)
                .map(Decision::refuse)
                .orElseGet(() -> accept(new DeliverableUploaded(
                        command.voucherId(), command.partnerId(), requireNonNull(command.deliverable()), command.at())));
    }
}
