package dev.vouchsafe.portal.partner.invoice;

import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.request.PaymentRequest;
import dev.vouchsafe.portal.request.RequestChecks;
import dev.vouchsafe.portal.request.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param windows what else can be invoiced
 * @param locations of the partner
 */
public record InvoicePage(
        PaymentRequest request,
        @Nullable String etag,
        Part<RequestChecks> checks,
        List<Window> windows,
        List<String> locations) {

    public boolean opens(String step) {
        return checks.here().filter(all -> all.opens(step)).isPresent();
    }

    /** The ids of its vouchers. */
    public List<String> chosen() {
        return request.vouchers().stream().map(PaymentRequest.Line::voucherId).toList();
    }

    /** The form of its correction: its own vouchers first, then what else can be invoiced. */
    public InvoiceForm form() {
        var vouchers = new ArrayList<Window>();
        for (var line : request.vouchers()) {
            vouchers.add(new Window(
                    line.voucherId(),
                    "invoiced",
                    request.locationId(),
                    "",
                    0,
                    line.redeemedOn(),
                    line.lastDay(),
                    line.amount()));
        }
        windows.stream()
                .filter(window -> !chosen().contains(window.voucherId()))
                .forEach(vouchers::add);
        return InvoiceForm.of(vouchers, locations);
    }
}
