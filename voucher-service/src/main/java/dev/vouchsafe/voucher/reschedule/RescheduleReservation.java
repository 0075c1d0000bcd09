package dev.vouchsafe.voucher.reschedule;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.domain.Plan;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationRescheduled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A partner changes its plan, or names a consultant. A field that is null stays as it is and is not judged. */
record RescheduleReservation(
        VoucherId voucherId,
        PartnerId partnerId,
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        @Nullable Integer plannedDays,
        @Nullable ConsultantId consultantId,
        Instant at) {

    private static final String FROM = "plannedFrom";
    private static final String TO = "plannedTo";
    private static final String DAYS = "plannedDays";
    private static final String CONSULTANT = "consultantId";

    /** The names of the fields that are given. */
    List<String> given() {
        var names = new ArrayList<String>();
        addIf(names, plannedFrom != null, FROM);
        addIf(names, plannedTo != null, TO);
        addIf(names, plannedDays != null, DAYS);
        addIf(names, consultantId != null, CONSULTANT);
        return List.copyOf(names);
    }

    /**
     * As it was recorded. An event without what was asked for is taken to have been asked for what it changed.
     *
     * @param voucher as it was before
     */
    static RescheduleReservation again(ReservationRescheduled event, Voucher.Held voucher) {
        var before = voucher.reservation();
        var given = event.given() != null ? event.given() : changed(before.plan(), event.plan());
        var partnerId = event.partnerId() != null ? event.partnerId() : before.partnerId();
        var plan = event.plan();
        return new RescheduleReservation(
                event.voucherId(),
                partnerId,
                given.contains(FROM) ? plan.plannedFrom() : null,
                given.contains(TO) ? plan.plannedTo() : null,
                given.contains(DAYS) ? plan.plannedDays() : null,
                given.contains(CONSULTANT) ? plan.consultantId() : null,
                event.at());
    }

    private static List<String> changed(Plan before, Plan after) {
        var names = new ArrayList<String>();
        addIf(names, !before.plannedFrom().equals(after.plannedFrom()), FROM);
        addIf(names, !before.plannedTo().equals(after.plannedTo()), TO);
        addIf(names, before.plannedDays() != after.plannedDays(), DAYS);
        addIf(names, !Objects.equals(before.consultantId(), after.consultantId()), CONSULTANT);
        return names;
    }

    private static void addIf(List<String> names, boolean given, String name) {
        if (given) {
            names.add(name);
        }
    }
}
