package dev.vouchsafe.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void isWrittenAsADecimalStringWithTheDecimalsOfItsCurrency() {
        assertThat(json.writeValueAsString(Money.of("USD", "1250")))
                .isEqualTo("{\"currency\":\"USD\",\"amount\":\"1250.00\"}");
        assertThat(json.writeValueAsString(Money.of("JPY", "550000")))
                .isEqualTo("{\"currency\":\"JPY\",\"amount\":\"550000\"}");
        assertThat(json.writeValueAsString(Money.of("JPY", "1.1E6")))
                .isEqualTo("{\"currency\":\"JPY\",\"amount\":\"1100000\"}");
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(json.readValue("{\"currency\":\"USD\",\"amount\":\"0.10\"}", Money.class))
                .isEqualTo(Money.of("USD", "0.1"));
    }

    @Test
    void addsExactly() {
        assertThat(Money.of("GBP", "0.10").plus(Money.of("GBP", "0.20"))).isEqualTo(Money.of("GBP", "0.30"));
    }

    @Test
    void refusesAPartOfAMinorUnit() {
        assertThatThrownBy(() -> Money.of("JPY", "0.5")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of("USD", "0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesToAddAnotherCurrency() {
        assertThatThrownBy(() -> Money.of("GBP", "1").plus(Money.of("EUR", "1")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
