package dev.vouchsafe.portal.partner.payments;

import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.partner.invoice.InvoiceForm;
import dev.vouchsafe.portal.request.RequestRow;
import dev.vouchsafe.portal.request.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param windows what can still be invoiced, what ends first first
 * @param accounts one for each location; empty if they can't be had
 * @param etag the version of the registration; null if there is none yet
 * @param form of a new request
 */
public record PaymentsPage(
        Part<Items<Window>> windows,
        Part<Items<RequestRow>> requests,
        List<Account> accounts,
        @Nullable String etag,
        InvoiceForm form) {

    /** A bank account of a location, as it is registered. */
    public record Account(
            String locationId,
            String city,
            @Nullable String holder,
            @Nullable String iban) {}
}
