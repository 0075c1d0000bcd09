package dev.vouchsafe.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** Times in stored JSON are read as the library reads them. */
class TimeFormsTest {

    private static final long DAYS = 200_000;
    private static final int SECONDS_OF_DAY = 86_400;

    private final StoredJson json = new StoredJson(List.of());
    private final Random random = new Random(7);

    @Test
    void whatIsWrittenIsReadAgain() {
        for (int i = 0; i < 10_000; i++) {
            var day = LocalDate.ofEpochDay(random.nextLong(-DAYS, DAYS));
            int nano = random.nextInt(1_000_000_000);
            long second = day.toEpochDay() * SECONDS_OF_DAY + random.nextInt(SECONDS_OF_DAY);
            for (int fraction : List.of(0, nano, nano / 1_000 * 1_000, nano / 1_000_000 * 1_000_000)) {
                var instant = Instant.ofEpochSecond(second, fraction);
                assertThat(read(json.write(instant), Instant.class)).isEqualTo(instant);
            }
            assertThat(read(json.write(day), LocalDate.class)).isEqualTo(day);
        }
    }

    /** Written by hand, or by another library. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-03-15T10:00:00+01:00",
                "2021-03-15t09:00:00z",
                "2021-03-15T09:00:00.5Z",
                "2020-02-29T23:59:59Z",
                "+12021-03-15T09:00:00Z"
            })
    void otherFormsAreReadToo(String text) {
        assertThat(read(quoted(text), Instant.class))
                .isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-29T09:00:00Z",
                "2021-03-15T09:60:00Z",
                "2021-03-15T25:00:00Z",
                "2021-03-15 09:00:00",
                "2021-03-15T09:00:00.1234567891Z",
                "2021-3-15T09:00:00Z0"
            })
    void noTimeIsRefused(String text) {
        assertThatThrownBy(() -> read(quoted(text), Instant.class)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "20210315", "2021/03/15"})
    void noDayIsRefused(String text) {
        assertThatThrownBy(() -> read(quoted(text), LocalDate.class)).isInstanceOf(JacksonException.class);
    }

    private static byte[] quoted(String text) {
        return ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
    }

    private <T> T read(byte[] text, Class<T> type) {
        return json.read(text, type);
    }
}
