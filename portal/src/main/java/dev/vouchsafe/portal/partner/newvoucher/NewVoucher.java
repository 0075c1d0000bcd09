package dev.vouchsafe.portal.partner.newvoucher;

import com.ibm.icu.text.Collator;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.component.Option;
import dev.vouchsafe.portal.page.Frame;
import dev.vouchsafe.portal.partner.Partner;
import dev.vouchsafe.portal.text.Words;
import dev.vouchsafe.portal.visit.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param validation what the voucher is for; null until one was validated
 */
public record NewVoucher(@Nullable Validation validation, Part<Partner> partner) {

    /** Whether the reservation can be filled in; while it can't be validated again, what was typed of it stays. */
    public boolean reserves(Typed typed) {
        return validation == null ? isTyped(typed) : validation.canBeHad();
    }

    static boolean isTyped(Typed typed) {
        return typed.fields().containsKey("plannedFrom");
    }

    /** The voucher that the fields of the reservation are for. */
    public String validated(Typed typed) {
        return validation == null ? typed.shown("validated", null) : validation.voucherId();
    }

    /** The engagements of the voucher's offering; all of them while it is not known. */
    public List<Option> engagements(Frame frame) {
        if (frame.program() == null) {
            return List.of();
        }
        return frame.program().offerings().stream()
                .filter(one -> validation == null || one.offering().equals(validation.offering()))
                .flatMap(one -> one.engagements().stream())
                .map(engagement -> new Option(engagement.engagement(), engagement.name()))
                .toList();
    }

    public List<Option> locations() {
        return partner.here().map(Partner::locationOptions).orElse(List.of());
    }

    public List<Option> consultants(Words words) {
        return partner.here()
                .map(known -> known.consultantOptions(words))
                .orElse(List.of(new Option("", words.of("partner.no-consultant"))));
    }

    /** All countries, by their names. */
    public List<Option> countries(Words words) {
        var locale = words.language().locale();
        var options = new ArrayList<Option>();
        Arrays.stream(Locale.getISOCountries())
                .map(code -> new Option(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted((a, b) -> Collator.getInstance(locale).compare(a.text(), b.text()))
                .forEach(options::add);
        return options;
    }

    /** Where the partner has its only location, or else where it is. */
    public @Nullable String usualCountry() {
        return partner.here()
                .map(known -> known.locations().size() == 1
                        ? known.locations().getFirst().country()
                        : known.country())
                .orElse(null);
    }
}
