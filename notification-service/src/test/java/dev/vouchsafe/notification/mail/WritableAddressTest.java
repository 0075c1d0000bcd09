package dev.vouchsafe.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.AddressException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritableAddressTest {

    @ParameterizedTest
    @CsvSource({
        "anna@x.example, anna@x.example",
        "b@š.example, b@xn--pga.example",
        "a+b@BÜCHER.example, a+b@xn--bcher-kva.example",
    })
    void aDomainIsWrittenAsTheDnsHasIt(String address, String written) throws AddressException {
        assertThat(WritableAddress.of(address)).isEqualTo(written);
    }

    /** Their low bytes are those of letters: of another person's address. */
    @ParameterizedTest
    @ValueSource(strings = {"šnna@x.example", "ıdm@k.example", "ü@x.example", "a\u202e@x.example", "@x.example", "x"})
    void anotherLetterBeforeTheDomainIsNotWritten(String address) {
        assertThatThrownBy(() -> WritableAddress.of(address)).isInstanceOf(AddressException.class);
    }

    @Test
    void aDomainThatIsNoneIsNotWritten() {
        assertThatThrownBy(() -> WritableAddress.of("a@ü_b.example")).isInstanceOf(AddressException.class);
    }
}
