package dev.vouchsafe.platform.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Days of rows, seen from today, which is each row's program's own day; what is of none that is configured goes by the
 * standard one.
 */
public record ProgramDays(Programs programs, Instant at) {

    /** The parameter of a list by which rows are asked for that have at most so many days left. */
    public static final String DAYS_LEFT_AT_MOST = "daysLeftAtMost";

    private static final String PROGRAM = "program";
    private static final int MOST = 100_000;

    /** A condition that goes by today, for the rows of every program. */
    public Bson each(Function<LocalDate, Bson> onToday) {
        var known = programs.all().stream().map(Program::id).toList();
        var standard = programs.standard().dayOf(at);
        return or(Stream.concat(
                        programs.all().stream()
                                .map(program -> and(eq(PROGRAM, program.id()), onToday.apply(program.dayOf(at)))),
                        Stream.of(and(nin(PROGRAM, known), onToday.apply(standard))))
                .toList());
    }

    /**
     * The condition that {@value #DAYS_LEFT_AT_MOST} asks for; empty if it isn't asked.
     *
     * @param lastDay the stored field with the last day
     * @throws dev.vouchsafe.platform.http.Malformed if it is no number of days
     */
    public Optional<Bson> atMost(QueryParameters query, String lastDay) {
        return query.whole(DAYS_LEFT_AT_MOST, 0, MOST)
                .map(days -> each(today -> and(
                        gte(lastDay, today.toString()),
                        lte(lastDay, today.plusDays(days).toString()))));
    }

    /** The days from today to a last day, 0 on it; null once it is over. */
    public @Nullable Integer left(String program, String lastDay) {
        var days = ChronoUnit.DAYS.between(programs.dayOf(program, at), LocalDate.parse(lastDay));
        return days < 0 ? null : Math.toIntExact(days);
    }
}
