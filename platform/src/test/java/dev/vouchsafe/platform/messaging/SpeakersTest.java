package dev.vouchsafe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {

    @ParameterizedTest
    @CsvSource({
        "vlsc.events, /vlsc, true",
        "vlsc.events, /mpn, false",
        "vlsc.events, /voucher-service, false",
        "mpn.events, /mpn, true",
        "voucher.events, /voucher-service, true",
        "voucher.events, /payment-service, false",
        "voucher.notices, /voucher-service, true",
        "payment.events, /payment-service, true",
        "eligibility.events, /eligibility-service, true",
        "eligibility.events, /mpn, false",
        "unheard.of, /vlsc, false",
    })
    void byThemselvesTopicsHaveTheirWriters(String topic, String source, boolean may) {
        assertThat(new Speakers(Map.of()).maySpeak(topic, source)).isEqualTo(may);
    }

    @Test
    void aSettingNamesOthersInTheirPlace() {
        var speakers = new Speakers(Map.of("vlsc.events", "/vlsc/eu, /vlsc/us"));

        assertThat(speakers.maySpeak("vlsc.events", "/vlsc/us")).isTrue();
        assertThat(speakers.maySpeak("vlsc.events", "/vlsc")).isFalse();
        assertThat(speakers.maySpeak("mpn.events", "/mpn")).isTrue();
    }

    @Test
    void noSettingLetsOthersSpeakForAService() {
        assertThatThrownBy(() -> new Speakers(Map.of("voucher.events", "/vlsc")))
                .hasMessageContaining("voucher.events");
    }
}
