package dev.vouchsafe.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailEntry;
import dev.vouchsafe.verifier.CanonicalJson;
import dev.vouchsafe.verifier.Fault;
import dev.vouchsafe.verifier.Json;
import dev.vouchsafe.web.HttpJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry's values are those that its JSON says: records that are in the tree were made of that. */
class FieldValuesTest {

    private final Random random = new Random(11);

    @Test
    void theyAreWhatIsReadOfTheJson() {
        for (int i = 0; i < 2_000; i++) {
            var entry = entry(HttpJson.mapper().writeValueAsString(Map.of("asked", value(0))));
            assertThat(CanonicalJson.bytes(FieldValues.of(entry))).isEqualTo(readOfTheJson(entry));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.5", "1e3", "9007199254740992", "-9223372036854775808", "12345678901234567890", "\"\\ud800\""})
    void whatMayBeBeyondTheFormatIsLeftToWhoReadsTheJson(String value) {
        assertThatThrownBy(() -> FieldValues.of(entry("{\"asked\":" + value + "}")))
                .isInstanceOf(Fault.class);
    }

    private static byte[] readOfTheJson(TrailEntry entry) {
        var values = new LinkedHashMap<>((Map<?, ?>) Json.read(HttpJson.mapper().writeValueAsBytes(entry)));
        values.remove("sentence");
        return CanonicalJson.bytes(values);
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 7)) {
            case 0 -> random.nextLong(-(1L << 53) + 1, 1L << 53);
            case 1 -> random.nextBoolean();
            case 2 -> List.of();
            case 3 -> random.nextInt(1_000);
            case 4 -> text();
            case 5 -> List.of(value(depth + 1), value(depth + 1));
            default -> Map.of(text() + "a", value(depth + 1), text() + "b", value(depth + 1));
        };
    }

    private String text() {
        var text = new StringBuilder();
        random.ints(random.nextInt(8), 0, 0x2100).forEach(text::appendCodePoint);
        return text.toString();
    }

    private TrailEntry entry(String data) {
        return new TrailEntry(
                "voucher-service:17",
                "voucher-service",
                random.nextLong(1_000),
                "voucher.assigned",
                random.nextInt(3),
                "done",
                random.nextBoolean() ? List.of() : List.of("competency-missing"),
                random.nextBoolean() ? null : new Subject("voucher", "PS-1"),
                random.nextBoolean() ? List.of() : List.of(new Subject("agreement", "V-1")),
                text(),
                List.of("partner-admin"),
                random.nextBoolean() ? null : "P-1",
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                Instant.ofEpochMilli(random.nextInt()),
                random.nextBoolean() ? null : text(),
                "corr-7",
                random.nextBoolean() ? null : "2021-04",
                "A sentence is no part of it.",
                HttpJson.mapper().readTree(data));
    }
}
