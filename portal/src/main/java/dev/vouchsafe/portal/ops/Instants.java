package dev.vouchsafe.portal.ops;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.page.Program;
import dev.vouchsafe.portal.visit.Visit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What a person types for an instant: a day, or an instant. What is neither is asked of the API as it is, which says
 * what is wrong with it.
 *
 * @param zone of the program, in which its days begin
 */
public record Instants(ZoneId zone) {

    /** As the program's zone has it. */
    public static Mono<Instants> of(Visit visit) {
        return visit.get(Address.of("/api/program"), Program.class).map(program -> new Instants(program.zone()));
    }

    /** A day means its beginning. */
    public @Nullable String beginning(@Nullable String typed) {
        return of(typed, 0, 0);
    }

    /** A day means its end: the first instant that is after it. */
    public @Nullable String after(@Nullable String typed) {
        return of(typed, 1, 0);
    }

    /** A day means its last instant. */
    public @Nullable String end(@Nullable String typed) {
        return of(typed, 1, 1);
    }

    private @Nullable String of(@Nullable String typed, int days, int lessMillis) {
        if (typed == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed).plusDays(days);
            return day.atStartOfDay(zone).toInstant().minusMillis(lessMillis).toString();
        } catch (DateTimeParseException noDay) {
            return typed;
        }
    }
}
