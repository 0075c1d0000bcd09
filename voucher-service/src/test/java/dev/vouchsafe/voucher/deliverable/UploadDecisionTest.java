package dev.vouchsafe.voucher.deliverable;

import static dev.vouchsafe.voucher.Given.OTHER_PARTNER;
import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.codes;
import static dev.vouchsafe.voucher.Given.facts;
import static dev.vouchsafe.voucher.Given.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Deliverable;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import dev.vouchsafe.voucher.domain.VoucherFact.Releaser;
import dev.vouchsafe.voucher.domain.VoucherFact.ReservationReleased;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UploadDecisionTest {

    private static final Deliverable ROADMAP = new Deliverable("final-deliverable", "roadmap.pdf", "application/pdf", 9, "11", "f-2");

    @Test
    void anUploadBelongsToTheReservationAndIsDiscardedWithIt() {
        var uploaded = VoucherEvolution.evolve(Given.reserved(), facts(decide(PARTNER, Given.reserved(), "2021-05-03T09:00:00Z")).getFirst());
        assertThat(((Voucher.Held) uploaded).reservation().deliverables()).containsOnlyKeys("plan.txt", "roadmap.pdf");
        var released = VoucherEvolution.evolve(uploaded, new ReservationReleased(VoucherId.of("PS-1"), PARTNER, Releaser.PARTNER, "other", "x", null, Instant.EPOCH));
        assertThat(released).isEqualTo(new Voucher.Assigned(grant(5), PARTNER));
    }

    @Test
    void anUploadAfterTheReportKeepsTheReport() {
        var uploaded = VoucherEvolution.evolve(Given.reported(), facts(decide(PARTNER, Given.reported(), "2021-05-03T09:00:00Z")).getFirst());
        assertThat(((Voucher.Reported) uploaded).report()).isEqualTo(Given.report());
    }

    @Test
    void anUploadIsRefusedLikeAReport() {
        assertThat(codes(decide(OTHER_PARTNER, Given.reserved(), "2021-05-03T09:00:00Z"))).containsExactly("voucher-not-found");
        assertThat(codes(decide(PARTNER, new Voucher.Assigned(grant(5), PARTNER), "2021-05-03T09:00:00Z"))).containsExactly("not-reserved");
        assertThat(codes(decide(PARTNER, Given.redeemed(), "2021-05-03T09:00:00Z"))).containsExactly("already-redeemed");
        assertThat(codes(decide(PARTNER, Given.reserved(), "2021-09-12T00:00:00Z"))).containsExactly("voucher-expired");
    }

    private static Decision decide(PartnerId partner, Voucher voucher, String at) {
        return UploadDecision.decide(new UploadDeliverable(VoucherId.of("PS-1"), partner, ROADMAP, Instant.parse(at)), voucher, Given.PROGRAMS);
    }
}
