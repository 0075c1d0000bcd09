package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecurringTextsTest {

    private final RecurringTexts texts = new RecurringTexts();

    @Test
    void aTextThatWasReadBeforeIsNotMadeAnew() {
        assertThat(of("voucher.assigned")).isSameAs(of("voucher.assigned"));
    }

    @Test
    void textsOfOnePlaceAreNotMistakenForEachOther() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var text = "é€".repeat(random.nextInt(2)) + Integer.toString(random.nextInt(1_000), 36);
            assertThat(of(text)).isEqualTo(text);
        }
        assertThat(of("one.of.which.only.the.beginning.differs"))
                .isNotEqualTo(of("two.of.which.only.the.beginning.differs"));
    }

    @Test
    void anEmptyTextIsOneToo() {
        assertThat(of("")).isEmpty();
    }

    private String of(String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return texts.of(bytes, 1, bytes.length - 1);
    }
}
