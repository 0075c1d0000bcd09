package dev.vouchsafe.voucher.deliverable;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.StateRules;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherFact.DeliverableUploaded;

/** Decides whether a document can be added: refused like a report. */
final class UploadDecision {

    private UploadDecision() {
    }

    static Decision decide(UploadDeliverable command, Voucher voucher, Programs programs) {
        return StateRules.reportable(voucher, command.voucherId(), command.partnerId(), command.at(), programs::texts)
                .map(Decision::refuse)
                .orElseGet(() -> accept(new DeliverableUploaded(command.voucherId(), command.partnerId(), command.deliverable(), command.at())));
    }
}
