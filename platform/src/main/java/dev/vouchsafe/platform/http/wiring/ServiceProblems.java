package dev.vouchsafe.platform.http.wiring;

import static java.util.Objects.requireNonNull;

import com.mongodb.MongoException;
import dev.vouchsafe.contracts.id.MalformedId;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.StaleVersion;
import dev.vouchsafe.platform.log.UnsealedLog;
import dev.vouchsafe.platform.time.FailedDeadlines;
import dev.vouchsafe.web.HttpProblems;
import dev.vouchsafe.web.Problem;
import dev.vouchsafe.web.ProblemSource;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.http.HttpStatus;

/**
 * The problems that a service makes itself: refusals, wrong forms, stale versions, and a store that can't be reached.
 */
final class ServiceProblems implements ProblemSource {

    @Override
    public Optional<Problem> problemOf(Throwable error) {
        return Optional.ofNullable(
                switch (error) {
                    case Refusal refusal -> Problem.of(refusal.violations());
                    case Malformed malformed ->
                        Problem.of(List.of(
                                HttpProblems.malformed(malformed.field(), requireNonNull(malformed.getMessage()))));
                    case MalformedId malformed ->
                        Problem.of(List.of(HttpProblems.malformed("id", MalformedId.RULE + ".")));
                    case StaleVersion stale ->
                        Problem.of(HttpStatus.PRECONDITION_FAILED, "stale-version", requireNonNull(stale.getMessage()));
                    case FailedDeadlines failed ->
                        HttpProblems.unavailable(failed.count()
                                + " of the due deadlines could not be decided now; asking again tries again.");
                    case UnsealedLog behind ->
                        HttpProblems.unavailable("What was recorded last can't be sealed now; ask again.");
                    case KafkaException broker -> HttpProblems.unavailable("The broker can't be reached now.");
                    default ->
                        storeFailed(error)
                                ? HttpProblems.unavailable(
                                        "The store can't be reached now; whether anything happened is not known.")
                                : null;
                });
    }

    private static boolean storeFailed(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException || cause instanceof EventStoreException) {
                return true;
            }
        }
        return false;
    }
}
