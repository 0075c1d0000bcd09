package dev.vouchsafe.voucher.stream;

import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.platform.log.FactTags;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.voucher.domain.PoolFact;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.StandingTold;
import dev.vouchsafe.voucher.domain.VoucherFact;
import dev.vouchsafe.voucher.domain.VoucherFact.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherAssignmentRefused;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherReserved;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherWithdrawn;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/** Which streams each event belongs to. What moves a pool is in the pool's stream as well as in the voucher's. */
public final class VoucherTags implements FactTags {

    static final String VOUCHER = "voucher";
    static final String AGREEMENT = "agreement";
    static final String PARTNER = "partner";
    static final String REPEAT = "repeat";
    static final String PROGRAM = "program";
    static final String PERSON_KEY = "person-key";

    @Override
    public Set<Tag> of(Fact fact) {
        return switch (fact) {
            case VoucherFact voucher -> ofVoucher(voucher);
            case PoolFact pool -> Set.of(Tag.of(AGREEMENT, pool.agreementId().value()));
            case StandingTold standing ->
                Set.of(Tag.of(PARTNER, standing.told().partnerId().value()));
            case ProgramAmended amended -> Set.of(Tag.of(PROGRAM, amended.program()));
            case PersonErased erased -> Set.of(Tag.of(PERSON_KEY, erased.key()));
            default ->
                throw new IllegalArgumentException(
                        "not an event of this service: " + fact.getClass().getName());
        };
    }

    private static Set<Tag> ofVoucher(VoucherFact fact) {
        var tags = new HashSet<Tag>();
        tags.add(Tag.of(VOUCHER, fact.voucherId().value()));
        switch (fact) {
            case VoucherAssigned e ->
                tags.add(Tag.of(AGREEMENT, e.grant().agreementId().value()));
            case VoucherAssignmentRefused e ->
                tags.add(Tag.of(AGREEMENT, e.agreementId().value()));
            case VoucherWithdrawn e ->
                tags.add(Tag.of(AGREEMENT, e.agreementId().value()));
            case VoucherExpired e -> {
                tags.add(Tag.of(AGREEMENT, e.agreementId().value()));
                addGroup(tags, e.repeatGroup());
            }
            case VoucherReserved e -> addGroup(tags, e.reservation().repeatGroup());
            case ReservationReleased e -> addGroup(tags, e.repeatGroup());
            default -> {}
        }
        return tags;
    }

    private static void addGroup(Set<Tag> tags, String group) {
        if (group != null) {
            tags.add(Tag.of(REPEAT, group));
        }
    }
}
