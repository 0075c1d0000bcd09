package dev.vouchsafe.platform.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Days and instants in stored JSON, in the form that they are written in: {@code 2021-03-15} and
 * {@code 2021-03-15T09:00:00.25Z}. Who reads a long log reads millions of them, and a formatter takes ten times as
 * long. It still reads every other form.
 */
final class TimeForms extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final int DAY = "2021-03-15".length();
    private static final int SECOND = "2021-03-15T09:00:00".length();
    private static final int NANO_DIGITS = 9;

    TimeForms() {
        super("times");
        addDeserializer(LocalDate.class, new Days());
        addDeserializer(Instant.class, new Instants());
    }

    private static final class Days extends ValueDeserializer<LocalDate> {

        private final Recurring<LocalDate> recurring = new Recurring<>();

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            var text = json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : "";
            var day = text.length() == DAY ? day(text) : null;
            return day == null ? LocalDateDeserializer.INSTANCE.deserialize(json, context) : recurring.one(day);
        }
    }

    private static final class Instants extends ValueDeserializer<Instant> {

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            var instant = json.hasToken(JsonToken.VALUE_STRING) ? instant(json.getString()) : null;
            return instant == null ? InstantDeserializer.INSTANT.deserialize(json, context) : instant;
        }
    }

    /** The day that a text begins with; null if it begins in another way. */
    static @Nullable LocalDate day(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DAY);
        boolean isOne = text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && year >= 0
                && 1 <= month
                && month <= 12
                && 1 <= day
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
        return isOne ? LocalDate.of(year, month, day) : null;
    }

    /** Null if it is written in another way. */
    static @Nullable Instant instant(String text) {
        int end = text.length() - 1;
        if (end < SECOND || text.charAt(end) != 'Z' || text.charAt(10) != 'T') {
            return null;
        }
        var day = day(text);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECOND);
        int nano = end == SECOND ? 0 : nano(text, end);
        boolean isOne = text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && within(hour, 24)
                && within(minute, 60)
                && within(second, 60)
                && nano >= 0;
        return day == null || !isOne
                ? null
                : LocalDateTime.of(day, LocalTime.of(hour, minute, second, nano))
                        .toInstant(ZoneOffset.UTC);
    }

    private static boolean within(int number, int limit) {
        return 0 <= number && number < limit;
    }

    private static int nano(String text, int end) {
        int digits = end - SECOND - 1;
        if (text.charAt(SECOND) != '.' || digits < 1 || digits > NANO_DIGITS) {
            return -1;
        }
        int nano = number(text, SECOND + 1, end);
        for (int digit = digits; digit < NANO_DIGITS; digit++) {
            nano *= 10;
        }
        return nano;
    }

    /** -1 if there is something else than digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
