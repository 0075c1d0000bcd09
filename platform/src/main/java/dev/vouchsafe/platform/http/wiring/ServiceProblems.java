package dev.vouchsafe.platform.http.wiring;

import com.mongodb.MongoException;
import dev.vouchsafe.contracts.id.MalformedId;
import dev.vouchsafe.contracts.text.FormText;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.StaleVersion;
import dev.vouchsafe.platform.log.StoreSilent;
import dev.vouchsafe.platform.log.UnsealedLog;
import dev.vouchsafe.platform.text.PlatformText;
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
                    case Refusal refusal -> refusal.problem();
                    case Malformed malformed ->
                        Problem.of(List.of(HttpProblems.malformed(malformed.field(), malformed.reason())));
                    case MalformedId malformed -> Problem.of(List.of(HttpProblems.malformed("id", FormText.ID)));
                    case StaleVersion stale ->
                        Problem.of(HttpStatus.PRECONDITION_FAILED, "stale-version", PlatformText.STALE_VERSION);
                    case FailedDeadlines failed ->
                        HttpProblems.unavailable(PlatformText.DEADLINES_FAILED.with("count", failed.count()));
                    case UnsealedLog behind -> HttpProblems.unavailable(PlatformText.UNSEALED);
                    case KafkaException broker -> HttpProblems.unavailable(PlatformText.BROKER_DOWN);
                    default -> storeFailed(error) ? HttpProblems.unavailable(PlatformText.STORE_DOWN) : null;
                });
    }

    private static boolean storeFailed(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException
                    || cause instanceof EventStoreException
                    || cause instanceof StoreSilent) {
                return true;
            }
        }
        return false;
    }
}
