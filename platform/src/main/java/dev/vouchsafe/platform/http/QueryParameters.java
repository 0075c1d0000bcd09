package dev.vouchsafe.platform.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.web.server.ServerWebExchange;

/** A call's query parameters. Each may be given once and, if given, must have its form: otherwise {@link Malformed}. */
public final class QueryParameters {

    private static final int DAY_LENGTH = "YYYY-MM-DD".length();

    private final ServerWebExchange exchange;

    private QueryParameters(ServerWebExchange exchange) {
        this.exchange = exchange;
    }

    public static QueryParameters of(ServerWebExchange exchange) {
        return new QueryParameters(exchange);
    }

    /** The names of all that are given. */
    public Set<String> names() {
        return exchange.getRequest().getQueryParams().keySet();
    }

    public Optional<String> text(String name) {
        var values = exchange.getRequest().getQueryParams().get(name);
        if (values == null) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            throw new Malformed(name, "is given more than once.");
        }
        var value = values.getFirst();
        if (value == null || value.isBlank()) {
            throw new Malformed(name, "is empty.");
        }
        return Optional.of(value);
    }

    /** A day, {@code YYYY-MM-DD}. */
    public Optional<LocalDate> day(String name) {
        return text(name).map(value -> read(name, value, QueryParameters::dayOfFourDigitYear, "must be a day such as 2021-03-15."));
    }

    /** An instant by RFC 3339, such as {@code 2021-03-15T09:00:00Z}. */
    public Optional<Instant> instant(String name) {
        return text(name).map(value -> read(name, value, text -> OffsetDateTime.parse(text).toInstant(), "must be an instant such as 2021-03-15T09:00:00Z."));
    }

    /** A whole number from the least to the most, both included. */
    public Optional<Integer> whole(String name, int least, int most) {
        var reason = most == Integer.MAX_VALUE ? "must be a whole number from " + least + "." : "must be a whole number from " + least + " to " + most + ".";
        var number = text(name).map(value -> read(name, value, Integer::parseInt, reason));
        if (number.isPresent() && (number.get() < least || number.get() > most)) {
            throw new Malformed(name, reason);
        }
        return number;
    }

    /** The usual parser takes years of more than four digits as well. */
    private static LocalDate dayOfFourDigitYear(String text) {
        if (text.length() != DAY_LENGTH) {
            throw new DateTimeParseException("not YYYY-MM-DD", text, 0);
        }
        return LocalDate.parse(text);
    }

    private static <T> T read(String name, String value, Function<String, T> read, String reason) {
        try {
            return read.apply(value);
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            throw new Malformed(name, reason);
        }
    }
}
