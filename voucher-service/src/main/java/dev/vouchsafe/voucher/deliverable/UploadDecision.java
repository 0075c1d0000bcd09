package dev.vouchsafe.voucher.deliverable;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.DeliverableUploaded;
import dev.vouchsafe.voucher.domain.VoucherStateRules;

/** Decides whether a document can be added: refused like a report. */
final class UploadDecision {

    private UploadDecision() {}

    static Decision decide(UploadDeliverable command, Voucher voucher, Programs programs) {
        return VoucherStateRules.reportable(
                        voucher, command.voucherId(), command.partnerId(), command.at(), programs::texts)
                .map(Decision::refuse)
                .orElseGet(() -> accept(new DeliverableUploaded(
                        command.voucherId(),
                        command.partnerId(),
                        requireNonNull(command.deliverable()),
                        command.at())));
    }
}
