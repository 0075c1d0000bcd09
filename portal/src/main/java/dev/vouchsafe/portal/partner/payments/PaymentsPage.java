package dev.vouchsafe.portal.partner.payments;

import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.partner.invoice.InvoiceForm;
import dev.vouchsafe.portal.request.RequestRow;
import dev.vouchsafe.portal.request.Window;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param windows what can still be invoiced, what ends first first
 * @param registration an account for each location
 * @param form of a new request
 */
public record PaymentsPage(
        Part<Items<Window>> windows,
        Part<Items<RequestRow>> requests,
        Part<Registration> registration,
        InvoiceForm form) {

    /** A bank account of a location, as it is registered. */
    public record Account(
            String locationId,
            String city,
            @Nullable String holder,
            @Nullable String iban) {}
}
