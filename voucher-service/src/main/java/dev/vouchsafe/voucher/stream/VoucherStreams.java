package dev.vouchsafe.voucher.stream;

import static org.axonframework.messaging.eventstreaming.EventCriteria.either;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingAnyTag;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Amendments;
import dev.vouchsafe.voucher.domain.HeldVouchers;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import dev.vouchsafe.voucher.domain.StandingEvent;
import dev.vouchsafe.voucher.domain.TakenVouchers;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** The states that this service's decisions and answers look at, each as a fold over its stream. */
public final class VoucherStreams {

    private static final EventCriteria AMENDMENT_EVENTS =
            havingAnyTag().andBeingOneOfTypes(VoucherCatalogue.PROGRAM_AMENDED);

    private VoucherStreams() {}

    /** A voucher: its own events, and the program's amendments. */
    public static Fold<Voucher> voucher(VoucherId voucherId) {
        return new Fold<>(voucherEvents(voucherId), new Voucher.Unknown(), VoucherEvolution::evolve);
    }

    /** The events that make a voucher what it is. */
    public static EventCriteria voucherEvents(VoucherId voucherId) {
        return either(havingTags(Tag.of(VoucherTags.VOUCHER, voucherId.value())), AMENDMENT_EVENTS);
    }

    /** An agreement's pools: sums, however many vouchers were taken from them. */
    public static Fold<Agreement> agreement(AgreementId agreementId) {
        return new Fold<>(agreementEvents(agreementId), Agreement.UNKNOWN, Agreement::evolve).stayingSmall();
    }

    /** The vouchers that an agreement's pools wait for. */
    public static Fold<TakenVouchers> takenVouchers(AgreementId agreementId) {
        return new Fold<>(agreementEvents(agreementId), TakenVouchers.NONE, TakenVouchers::evolve);
    }

    /** The events of an agreement's pools. */
    public static EventCriteria agreementEvents(AgreementId agreementId) {
        return havingTags(Tag.of(VoucherTags.AGREEMENT, agreementId.value()));
    }

    /** A partner's standing, as far as this service received it. */
    public static Fold<Standing> standing(PartnerId partnerId) {
        return new Fold<>(
                havingTags(Tag.of(VoucherTags.PARTNER, partnerId.value())),
                Standing.NONE,
                (standing, event) ->
                        event instanceof StandingEvent received ? standing.with(received.told()) : standing);
    }

    /** The vouchers that a partner holds. */
    public static Fold<HeldVouchers> heldBy(PartnerId partnerId) {
        return new Fold<>(
                havingTags(Tag.of(VoucherTags.HOLDER, partnerId.value())), HeldVouchers.NONE, HeldVouchers::evolve);
    }

    public static Fold<RepeatGroup> repeatGroup(String group) {
        return new Fold<>(havingTags(Tag.of(VoucherTags.REPEAT, group)), RepeatGroup.EMPTY, RepeatGroup::evolve);
    }

    /** The events of all amendments, of every program. */
    public static EventCriteria amendmentEvents() {
        return AMENDMENT_EVENTS;
    }

    public static Fold<Amendments> amendments() {
        return new Fold<>(AMENDMENT_EVENTS, Amendments.NONE, Amendments::evolve);
    }

    /** What one program's resource shows; equal for the same program, as a fold's parts must be. */
    private record OfProgram(String program) implements Function<Amendments, List<ProgramAmended>> {

        @Override
        public List<ProgramAmended> apply(Amendments all) {
            return all.of(program);
        }
    }

    /** The same for the resource of one program. */
    public static Fold<Amendments> amendmentsOf(String program) {
        return amendments().showing(new OfProgram(program));
    }

    /** The folds over the events that have the tag; but for those that reminders alone look at. */
    public static List<Fold<?>> of(Tag tag) {
        return switch (tag.key()) {
            case VoucherTags.VOUCHER -> List.of(voucher(new VoucherId(tag.value())));
            case VoucherTags.AGREEMENT -> {
                var agreementId = new AgreementId(tag.value());
                yield List.of(agreement(agreementId), takenVouchers(agreementId));
            }
            case VoucherTags.PARTNER -> List.of(standing(new PartnerId(tag.value())));
            case VoucherTags.REPEAT -> List.of(repeatGroup(tag.value()));
            case VoucherTags.PROGRAM -> List.of(amendments(), amendmentsOf(tag.value()));
            default -> List.of();
        };
    }
}
