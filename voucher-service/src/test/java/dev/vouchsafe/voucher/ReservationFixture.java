package dev.vouchsafe.voucher;

import static dev.vouchsafe.voucher.Given.day;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.voucher.domain.Deliverable;
import dev.vouchsafe.voucher.domain.Delivery;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Plan;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import dev.vouchsafe.voucher.domain.Reservation;
import java.time.LocalDate;
import java.util.Map;

/** The reservation of a grant by P-1, made on 2021-04-01, with one file uploaded, and what a test changes of it. */
public final class ReservationFixture {

    private static final EngagementId ENGAGEMENT = EngagementId.of("sharepoint");

    private final Grant grant;
    private PartnerId partner = Given.PARTNER;
    private Delivery delivery = new Delivery(LocationId.of("L-1"), "GB", ENGAGEMENT, "GB");
    private ConsultantId consultant = ConsultantId.of("K-1");
    private LocalDate reservedOn = day("2021-04-01");
    private Map<String, Deliverable> deliverables = Map.of("plan.txt", Given.deliverable());

    private ReservationFixture(Grant grant) {
        this.grant = grant;
    }

    public static ReservationFixture aReservation(Grant grant) {
        return new ReservationFixture(grant);
    }

    public ReservationFixture by(PartnerId other, String consultantId, String day) {
        partner = other;
        consultant = ConsultantId.of(consultantId);
        reservedOn = day(day);
        return this;
    }

    public ReservationFixture at(String locationId, String country) {
        delivery = new Delivery(LocationId.of(locationId), country, ENGAGEMENT, "GB");
        return this;
    }

    public ReservationFixture withoutConsultant() {
        consultant = null;
        return this;
    }

    public ReservationFixture withoutUploads() {
        deliverables = Map.of();
        return this;
    }

    public Reservation build() {
        return new Reservation(
                partner,
                delivery,
                new Plan(
                        day("2021-04-12"),
                        day("2021-04-16"),
                        grant.entitlement().level(),
                        consultant),
                reservedOn,
                RepeatGroup.nameFor(grant, ENGAGEMENT),
                deliverables);
    }
}
