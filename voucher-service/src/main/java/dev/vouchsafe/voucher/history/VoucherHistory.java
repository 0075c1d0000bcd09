package dev.vouchsafe.voucher.history;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A voucher's events as a caller may see them. The operator and the auditor see all; the customer all but refused
 * messages of other agreements; a partner what concerns the voucher itself and what it did while it held it, and the
 * payments officer the same. Of calls by others a customer and a partner see the roles and not the person.
 */
final class VoucherHistory {

    /** Of a refused assignment. */
    static final String CONTACTS = "contacts";

    private VoucherHistory() {}

    /**
     * @param events the voucher's stream from its beginning
     * @param voucher what they come to; the caller may know of it
     */
    static List<HistoryEntry> of(
            List<RecordedEvent> events,
            Voucher.Issued voucher,
            Caller caller,
            Function<RecordedEvent, HistoryEntry> shown) {
        var seen = new ArrayList<HistoryEntry>();
        Voucher before = new Voucher.Unknown();
        for (var event : events) {
            var after = VoucherEvolution.evolve(before, event.payload());
            if (concerns(event, before, after)) {
                // Prints of people are for decisions that are made again, and say nothing to anybody.
                seenBy(caller, voucher, event, before, after, shown.apply(event).without(CONTACTS))
                        .ifPresent(seen::add);
            }
            before = after;
        }
        return seen;
    }

    /** Every amendment is in every voucher's stream; it concerns those that it made last longer. */
    private static boolean concerns(RecordedEvent event, Voucher before, Voucher after) {
        return !(event.payload() instanceof ProgramAmended) || !after.equals(before);
    }

    private static Optional<HistoryEntry> seenBy(
            Caller caller,
            Voucher.Issued voucher,
            RecordedEvent event,
            Voucher before,
            Voucher after,
            HistoryEntry entry) {
        if (caller.seesAll()) {
            return Optional.of(entry);
        }
        if (caller.administers(voucher.grant().agreementId())) {
            boolean foreign = event.payload() instanceof VoucherAssignmentRefused refused
                    && !caller.administers(refused.agreementId());
            return foreign ? Optional.empty() : Optional.of(entry.seenBy(Role.CUSTOMER_ADMIN));
        }
        // The payments officer judges the holder's work: it sees what the holder sees.
        boolean asPartner =
                caller.partnerId() != null && caller.actsFor(caller.partnerId()) && voucher.knownTo(caller.partnerId());
        var partner = asPartner ? Optional.ofNullable(caller.partnerId()) : voucher.holder();
        return seenByPartner(partner, event, before, after, entry)
                .map(some -> some.seenBy(Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN));
    }

    private static Optional<HistoryEntry> seenByPartner(
            Optional<PartnerId> partner, RecordedEvent event, Voucher before, Voucher after, HistoryEntry entry) {
        return switch (event.payload()) {
            case VoucherAssignmentRefused refused -> Optional.empty();
            case VoucherAssigned assigned -> Optional.of(entry);
            // What becomes of the days is between the customer and its pool.
            case VoucherExpired expired -> Optional.of(entry.without("days"));
            case VoucherWithdrawn withdrawn -> Optional.of(entry.without("days"));
            // The reason may speak of the partner that held it then.
            case VoucherExtended extended ->
                Optional.of(
                        holder(before)
                                        .filter(by -> !partner.equals(Optional.of(by)))
                                        .isPresent()
                                ? entry.without("reason")
                                : entry);
            case VoucherEvent ofReservation ->
                holder(before)
                        .or(() -> holder(after))
                        .filter(by -> partner.equals(Optional.of(by)))
                        .map(held -> entry);
            default -> Optional.of(entry);
        };
    }

    private static Optional<PartnerId> holder(Voucher voucher) {
        return voucher instanceof Voucher.Issued issued ? issued.holder() : Optional.empty();
    }
}
