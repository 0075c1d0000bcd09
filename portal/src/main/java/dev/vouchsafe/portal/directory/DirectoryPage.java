package dev.vouchsafe.portal.directory;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.component.Option;
import dev.vouchsafe.portal.page.Program;
import dev.vouchsafe.portal.text.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page shows. */
public record DirectoryPage(Items<Profile> profiles) {

    /**
     * A published profile.
     *
     * @param countries of its locations
     * @param offerings what the partner is enrolled in
     */
    public record Profile(
            String partnerId,
            String partnerName,
            String region,
            String name,
            String description,
            List<String> countries,
            List<String> offerings,
            List<String> cities,
            List<String> tags,
            boolean hasLogo) {

        /** Where its logo is. */
        public String logoAddress() {
            return Address.of("/directory/{}/logo", partnerId)
                    .with("region", region)
                    .encoded();
        }
    }

    /** All countries, in the language's order; the first choice is any. */
    public List<Option> countries(Words words) {
        var order = words.order();
        return any(
                words,
                Arrays.stream(Locale.getISOCountries())
                        .map(code -> new Option(code, words.country(code)))
                        .sorted(Comparator.comparing(Option::text, order)));
    }

    /** The program's offerings; the first choice is any. */
    public List<Option> offerings(Words words, @Nullable Program program) {
        var known = program == null ? List.<Program.Offering>of() : program.offerings();
        return any(
                words,
                known.stream()
                        .map(offering ->
                                new Option(offering.offering(), offering.offering() + " · " + offering.name())));
    }

    private static List<Option> any(Words words, Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", words.of("directory.any"))), options)
                .toList();
    }
}
