package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.voucher.domain.Reservation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reservation as answers show it. */
public record ReservationView(
        PartnerId partnerId,
        LocationId locationId,
        EngagementId engagement,
        String deliveryCountry,
        LocalDate plannedFrom,
        LocalDate plannedTo,
        int plannedDays,
        @Nullable ConsultantId consultantId,
        LocalDate reservedOn,
        List<DeliverableView> deliverables) {

    static ReservationView of(Reservation r) {
        var deliverables = r.deliverables().values().stream()
                .map(DeliverableView::of)
                .sorted(Comparator.comparing(DeliverableView::name))
                .toList();
        return new ReservationView(
                r.partnerId(),
                r.delivery().locationId(),
                r.delivery().engagement(),
                r.delivery().deliveryCountry(),
                r.plan().plannedFrom(),
                r.plan().plannedTo(),
                r.plan().plannedDays(),
                r.plan().consultantId(),
                r.reservedOn(),
                deliverables);
    }
}
