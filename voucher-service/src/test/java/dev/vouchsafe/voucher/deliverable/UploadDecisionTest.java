package dev.vouchsafe.voucher.deliverable;

import static dev.vouchsafe.voucher.Given.OTHER_PARTNER;
import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.codes;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.decision.PartTags;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Deliverable;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.DeliverableUploaded;
import dev.vouchsafe.voucher.domain.VoucherEvent.Releaser;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UploadDecisionTest {

    private static final Deliverable ROADMAP =
            new Deliverable("final-deliverable", "roadmap.pdf", "application/pdf", 9, "11", "f-2");

    @Test
    void anUploadBelongsToTheReservationAndIsDiscardedWithIt() {
        var uploaded = VoucherEvolution.evolve(
                Given.reserved(),
                events(decide(PARTNER, Given.reserved(), "2021-05-03T09:00:00Z"))
                        .getFirst());
        assertThat(((Voucher.Held) uploaded).reservation().deliverables()).containsOnlyKeys("plan.txt", "roadmap.pdf");
        var released = VoucherEvolution.evolve(
                uploaded,
                new ReservationReleased(
                        VoucherId.of("PS-1"), PARTNER, Releaser.PARTNER, "other", "x", null, Instant.EPOCH));
        assertThat(released).isEqualTo(new Voucher.Assigned(grant(5), PARTNER));
    }

    @Test
    void anUploadAfterTheReportKeepsTheReport() {
        var uploaded = VoucherEvolution.evolve(
                Given.reported(),
                events(decide(PARTNER, Given.reported(), "2021-05-03T09:00:00Z"))
                        .getFirst());
        assertThat(((Voucher.Reported) uploaded).report()).isEqualTo(Given.report());
    }

    @Test
    void anUploadIsRefusedLikeAReport() {
        assertThat(codes(decide(OTHER_PARTNER, Given.reserved(), "2021-05-03T09:00:00Z")))
                .containsExactly("voucher-not-found");
        assertThat(codes(decide(PARTNER, new Voucher.Assigned(grant(5), PARTNER), "2021-05-03T09:00:00Z")))
                .containsExactly("not-reserved");
        assertThat(codes(decide(PARTNER, Given.redeemed(), "2021-05-03T09:00:00Z")))
                .containsExactly("already-redeemed");
        assertThat(codes(decide(PARTNER, Given.reserved(), "2021-09-12T00:00:00Z")))
                .containsExactly("voucher-expired");
    }

    @Test
    void aConditionIsOfTheDocumentThatIsThereOrOfItsVoucher() {
        var there =
                Given.reserved().reservation().deliverables().get("plan.txt").sha256();
        var match = new PartTags(Set.of(there), Set.of());
        var tagged = new Precondition(Set.of(), null);
        assertThat(DeliverablePrecondition.holds(tagged, match, "plan.txt", Given.reserved(), 7))
                .isTrue();
        assertThat(DeliverablePrecondition.holds(tagged, match, "other.txt", Given.reserved(), 7))
                .isFalse();
        assertThat(DeliverablePrecondition.holds(
                        tagged, new PartTags(Set.of("11"), Set.of()), "plan.txt", Given.reserved(), 7))
                .isFalse();
        assertThat(DeliverablePrecondition.holds(Precondition.match(7), PartTags.NONE, "plan.txt", Given.reserved(), 7))
                .isTrue();
        assertThat(DeliverablePrecondition.holds(Precondition.match(6), PartTags.NONE, "plan.txt", Given.reserved(), 7))
                .isFalse();
        var create = new Precondition(null, Precondition.ANY);
        assertThat(DeliverablePrecondition.holds(create, PartTags.NONE, "plan.txt", Given.reserved(), 7))
                .isFalse();
        assertThat(DeliverablePrecondition.holds(create, PartTags.NONE, "other.txt", Given.reserved(), 7))
                .isTrue();
        var replace = new Precondition(Precondition.ANY, null);
        assertThat(DeliverablePrecondition.holds(replace, PartTags.NONE, "plan.txt", Given.redeemed(), 7))
                .isTrue();
        assertThat(DeliverablePrecondition.holds(replace, PartTags.NONE, "other.txt", Given.reserved(), 7))
                .isFalse();
    }

    @Test
    void anUploadReplacesTheSameNameInAnotherForm() {
        var decomposed = new Deliverable("final-deliverable", "re\u0301sume\u0301.txt", "text/plain", 3, "22", "f-3");
        var composed = new Deliverable("final-deliverable", "r\u00e9sum\u00e9.txt", "text/plain", 4, "33", "f-4");
        var first = VoucherEvolution.evolve(
                Given.reserved(), new DeliverableUploaded(VoucherId.of("PS-1"), PARTNER, decomposed, Instant.EPOCH));
        var both = ((Voucher.Held) VoucherEvolution.evolve(
                        first, new DeliverableUploaded(VoucherId.of("PS-1"), PARTNER, composed, Instant.EPOCH)))
                .reservation();
        assertThat(both.deliverables()).containsOnlyKeys("plan.txt", composed.name());
        assertThat(both.deliverable(decomposed.name())).contains(composed);
    }

    private static Decision decide(PartnerId partner, Voucher voucher, String at) {
        return UploadDecision.decide(
                new UploadDeliverable(
                        VoucherId.of("PS-1"), partner, ROADMAP.name(), ROADMAP, PartTags.NONE, Instant.parse(at)),
                voucher,
                Given.PROGRAMS);
    }
}
