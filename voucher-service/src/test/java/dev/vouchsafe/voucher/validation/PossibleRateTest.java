package dev.vouchsafe.voucher.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.validation.ValidationView.PossibleRate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PossibleRateTest {

    private static final LocalDate AUTUMN = LocalDate.of(2020, 10, 1);

    @Test
    void everyRateIsShownThatTheVoucherCanStillBeRedeemedAt() {
        var rates = of(AUTUMN, LocalDate.of(2021, 1, 1), "US", "US");
        assertThat(rates).extracting(rate -> String.valueOf(rate.pays())).containsExactly("USD 5000.00", "USD 5250.00");
        assertThat(rates).extracting(PossibleRate::validFrom).last().isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(of(AUTUMN, LocalDate.of(2020, 12, 31), "US")).hasSize(1);
    }

    @Test
    void aCountryWithoutARateIsSaidToHaveNone() {
        assertThat(of(AUTUMN, AUTUMN, "FR", "GB"))
                .extracting(PossibleRate::country, rate -> rate.pays() == null)
                .containsExactly(tuple("FR", true), tuple("GB", false));
    }

    private static List<PossibleRate> of(LocalDate from, LocalDate through, String... countries) {
        var card = Programs.load(List.of("planning-services")).standard().rates();
        return PossibleRate.of(card, Stream.of(countries), 5, from, through);
    }
}
