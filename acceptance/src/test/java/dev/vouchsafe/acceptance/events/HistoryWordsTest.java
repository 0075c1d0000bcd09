package dev.vouchsafe.acceptance.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eligibility.stream.EligibilityCatalogue;
import dev.vouchsafe.payment.stream.PaymentCatalogue;
import dev.vouchsafe.voucher.stream.VoucherCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history in the portal says in words what happened: for every stored event that may be in one there are some. */
class HistoryWordsTest {

    private static final Path PORTAL = Path.of("../portal/src/main/java/dev/vouchsafe/portal");

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr"})
    void everyStoredEventHasWords(String language) throws IOException {
        var words = new Properties();
        for (String place : List.of("voucher", "ops/thing")) {
            try (var file = Files.newBufferedReader(
                    PORTAL.resolve(place).resolve("words_" + language + ".properties"), UTF_8)) {
                words.load(file);
            }
        }
        var names = Stream.of(
                        EligibilityCatalogue.catalogue(), VoucherCatalogue.catalogue(), PaymentCatalogue.catalogue())
                .flatMap(catalogue -> catalogue.entries().stream())
                .map(entry -> entry.name());
        assertThat(names.filter(
                        name -> !words.containsKey("voucher.event." + name) && !words.containsKey("ops.event." + name)))
                .isEmpty();
    }
}
