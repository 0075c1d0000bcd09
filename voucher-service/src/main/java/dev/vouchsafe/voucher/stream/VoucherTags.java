package dev.vouchsafe.voucher.stream;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.platform.deadletter.LetterEvent;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.deadline.ReminderBeginning;
import dev.vouchsafe.platform.imports.ImportEvent;
import dev.vouchsafe.platform.imports.ImportStreams;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.voucher.domain.AssignmentRepeated;
import dev.vouchsafe.voucher.domain.PoolEvent;
import dev.vouchsafe.voucher.domain.PoolMovement;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.ReminderEvent;
import dev.vouchsafe.voucher.domain.StandingEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** Which streams each event belongs to. What moves a pool is in the pool's stream as well as in the voucher's. */
public final class VoucherTags implements EventTags {

    static final String VOUCHER = "voucher";
    static final String AGREEMENT = "agreement";
    static final String PARTNER = "partner";
    static final String REPEAT = "repeat";
    static final String PROGRAM = "program";
    /** What people were reminded of, by kind and id: apart from the stream of that. */
    static final String REMINDER = "reminder";

    /** Whether a partner holds a voucher. Events from before there were reminders of competencies don't have it. */
    static final String HOLDER = "holder";

    static final String PERSON_KEY = "person-key";
    /** Messages that assigned a voucher once more; no state is made of them. */
    static final String ASSIGNMENT = "assignment";

    @Override
    public Set<Tag> of(DomainEvent event) {
        return switch (event) {
            case VoucherEvent voucher -> ofVoucher(voucher);
            case PoolEvent pool -> Set.of(Tag.of(AGREEMENT, pool.agreementId().value()));
            case StandingEvent standing ->
                Set.of(Tag.of(PARTNER, standing.told().partnerId().value()));
            case AssignmentRepeated repeated ->
                Set.of(Tag.of(ASSIGNMENT, repeated.voucherId().value()));
            case ReminderEvent reminder -> Set.of(ReminderStreams.tag(reminder));
            case ProgramAmended amended -> Set.of(Tag.of(PROGRAM, amended.program()));
            case PersonErased erased -> Set.of(Tag.of(PERSON_KEY, erased.key()));
            case ImportEvent step -> ImportStreams.tagsOf(step);
            case LetterEvent letter -> LetterStreams.tagsOf(letter);
            case RemindersBegun begun -> ReminderBeginning.tags();
            default ->
                throw new IllegalArgumentException(
                        "not an event of this service: " + event.getClass().getName());
        };
    }

    private static Set<Tag> ofVoucher(VoucherEvent event) {
        var tags = new HashSet<Tag>();
        tags.add(Tag.of(VOUCHER, event.voucherId().value()));
        if (event instanceof PoolMovement movement) {
            tags.add(Tag.of(AGREEMENT, movement.agreementId().value()));
        }
        switch (event) {
            case VoucherAssignmentRefused e ->
                tags.add(Tag.of(AGREEMENT, e.agreementId().value()));
            case VoucherExpired e -> {
                addGroup(tags, e.repeatGroup());
                addHolder(tags, e.partnerId());
            }
            case VoucherReserved e -> {
                addGroup(tags, e.reservation().repeatGroup());
                addHolder(tags, e.reservation().partnerId());
            }
            case ReservationReleased e -> {
                addGroup(tags, e.repeatGroup());
                addHolder(tags, e.partnerId());
            }
            case VoucherRedeemed e -> addHolder(tags, e.partnerId());
            default -> {}
        }
        return tags;
    }

    private static void addHolder(Set<Tag> tags, @Nullable PartnerId partnerId) {
        if (partnerId != null) {
            tags.add(Tag.of(HOLDER, partnerId.value()));
        }
    }

    private static void addGroup(Set<Tag> tags, @Nullable String group) {
        if (group != null) {
            tags.add(Tag.of(REPEAT, group));
        }
    }
}
