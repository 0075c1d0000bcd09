package dev.vouchsafe.portal.partner.invoice;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.component.Option;
import dev.vouchsafe.portal.request.Window;
import dev.vouchsafe.portal.text.Amount;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Mono;

/**
 * The form of a payment request, new or to be corrected.
 *
 * @param proposedId an id that nobody else has
 * @param vouchers what can be chosen
 */
public record InvoiceForm(String proposedId, List<Window> vouchers, List<Option> locations) {

    /** What can still be invoiced, what ends first first. */
    public static final Address OPEN = Address.of("/api/payment-windows")
            .with("status", "open")
            .with("sort", "lastDay")
            .with("size", 200);

    public static final ParameterizedTypeReference<Items<Window>> WINDOWS = new ParameterizedTypeReference<>() {};

    private static final int LETTERS = 8;

    public static InvoiceForm of(List<Window> vouchers, List<String> locations) {
        return new InvoiceForm(
                "R-"
                        + UUID.randomUUID()
                                .toString()
                                .replace("-", "")
                                .substring(0, LETTERS)
                                .toUpperCase(Locale.ROOT),
                vouchers,
                locations.stream()
                        .map(location -> new Option(location, location))
                        .toList());
    }

    /**
     * The change of what was typed: a draft, or the correction of one. The tax is in the currency in which its vouchers
     * pay.
     */
    public static Mono<Change> draft(Visit visit, Typed typed, String requestId) {
        return visit.part(OPEN, WINDOWS).map(part -> {
            var windows = part.here().map(Items::items).orElse(List.of());
            var body = new HashMap<String, Object>();
            body.put("locationId", typed.shown("locationId", "").strip());
            body.put("vouchers", typed.all("vouchers"));
            body.put(
                    "tax",
                    Map.of(
                            "currency",
                            currencyOf(typed.all("vouchers"), windows).orElse(typed.shown("currency", "")),
                            "amount",
                            typed.shown("tax", "0").strip()));
            if (typed.text("invoiceNumber") != null) {
                body.put("invoiceNumber", typed.text("invoiceNumber"));
            }
            var change = Change.put(Address.of("/api/payment-requests/{}", requestId.strip()), body);
            // A new one takes the place of none.
            return typed.text("etag") == null ? change.creating() : change;
        });
    }

    private static Optional<String> currencyOf(List<String> chosen, List<Window> windows) {
        return windows.stream()
                .filter(window -> chosen.isEmpty() || chosen.contains(window.voucherId()))
                .map(Window::pays)
                .filter(Objects::nonNull)
                .map(Amount::currency)
                .findFirst();
    }
}
