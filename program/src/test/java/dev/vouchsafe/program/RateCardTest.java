package dev.vouchsafe.program;

import static dev.vouchsafe.program.PlanningServices.PROGRAM;
import static dev.vouchsafe.program.PlanningServices.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateCardTest {

    @ParameterizedTest
    @CsvSource({
        "US,5,2020-12-31,USD,5000.00",
        "US,5,2021-01-01,USD,5250.00",
        "GB,15,2019-07-01,GBP,12000.00",
        "GB,15,2022-03-31,GBP,12000.00",
        "JP,5,2021-01-01,JPY,550000",
        "TR,10,2021-01-01,TRY,60000.00"
    })
    void aRateIsThatOfCountryLevelAndDay(String country, int level, String on, String currency, String amount) {
        assertThat(PROGRAM.rates().rate(country, level, day(on))).contains(Money.of(currency, amount));
    }

    @ParameterizedTest
    @CsvSource({"JP,1,2021-01-01", "FR,5,2021-01-01", "GB,5,2019-06-30", "GB,5,2022-04-01", "GB,2,2021-01-01"})
    void whatTheCardDoesNotSayHasNoRate(String country, int level, String on) {
        assertThat(PROGRAM.rates().rate(country, level, day(on))).isEmpty();
    }

    @Test
    void anAmountHasTheDecimalsOfItsCurrency() {
        assertThat(PROGRAM.rates()
                        .rate("JP", 5, day("2021-01-01"))
                        .orElseThrow()
                        .amount()
                        .scale())
                .isZero();
        assertThat(PROGRAM.rates()
                        .rate("GB", 1, day("2021-01-01"))
                        .orElseThrow()
                        .amount()
                        .scale())
                .isEqualTo(2);
    }
}
