package dev.vouchsafe.voucher.stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.Delivery;
import dev.vouchsafe.voucher.domain.Entitlement;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Plan;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Validity;
import dev.vouchsafe.voucher.domain.VoucherEvent.ContactsChanged;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationRescheduled;
import tools.jackson.databind.module.SimpleModule;

/**
 * How this service's events are written: flat, as they always were. The parts of a grant, a reservation and a plan are
 * types of their own in the domain, and stand in line in the log.
 */
// What stands in a mix-in is read by its name, and nobody makes these objects.
@SuppressWarnings({"unused", "NullAway"})
public final class StoredForms extends SimpleModule {

    public StoredForms() {
        setMixInAnnotation(Grant.class, FlatGrant.class);
        setMixInAnnotation(ContactsChanged.class, FlatContacts.class);
        setMixInAnnotation(Reservation.class, FlatReservation.class);
        setMixInAnnotation(ReservationRescheduled.class, FlatRescheduled.class);
        setMixInAnnotation(ReservationRescheduled.V1.class, FlatRescheduled.class);
    }

    private abstract static class FlatGrant {
        @JsonUnwrapped
        Entitlement entitlement;

        @JsonUnwrapped
        Validity validity;

        @JsonUnwrapped
        CustomerContacts contacts;

        @JsonIgnore
        CustomerContacts changedContacts;
    }

    private abstract static class FlatContacts {
        @JsonUnwrapped
        CustomerContacts contacts;
    }

    private abstract static class FlatReservation {
        @JsonUnwrapped
        Delivery delivery;

        @JsonUnwrapped
        Plan plan;
    }

    private abstract static class FlatRescheduled {
        @JsonUnwrapped
        Plan plan;
    }
}
