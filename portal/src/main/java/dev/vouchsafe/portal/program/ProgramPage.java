package dev.vouchsafe.portal.program;

import dev.vouchsafe.portal.api.Part;
import java.util.Optional;

/** What the page shows. */
public record ProgramPage(Terms terms, Part<Calendar> calendar) {

    /** The rate card; empty if the program has none. */
    public Optional<RateCard> rateCard() {
        return terms.rates().isEmpty() ? Optional.empty() : Optional.of(RateCard.of(terms.rates()));
    }
}
