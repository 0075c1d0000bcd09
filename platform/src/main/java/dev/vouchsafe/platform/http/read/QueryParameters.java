package dev.vouchsafe.platform.http.read;

import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.text.PlatformText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.server.ServerWebExchange;

/** A call's query parameters. Each may be given once and, if given, must have its form: otherwise {@link Malformed}. */
public record QueryParameters(ServerWebExchange exchange) {

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
            throw new Malformed(name, PlatformText.TWICE);
        }
        var value = values.getFirst();
        return Optional.of(QueryValues.text(name, value == null ? "" : value));
    }

    /** An id by the contract's rule, as it is written. */
    public Optional<String> id(String name) {
        return text(name).map(value -> QueryValues.id(name, value));
    }

    /** One of these words. */
    public Optional<String> oneOf(String name, Collection<String> words) {
        return text(name).map(value -> QueryValues.oneOf(name, value, words));
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        return oneOf(name, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** A day, {@code YYYY-MM-DD}. */
    public Optional<LocalDate> day(String name) {
        return text(name).map(value -> QueryValues.day(name, value));
    }

    /** An instant by RFC 3339, such as {@code 2021-03-15T09:00:00Z}. */
    public Optional<Instant> instant(String name) {
        return text(name).map(value -> QueryValues.instant(name, value));
    }

    /** A whole number from the least to the most, both included. */
    public Optional<Integer> whole(String name, int least, int most) {
        return text(name).map(value -> QueryValues.whole(name, value, least, most));
    }
}
