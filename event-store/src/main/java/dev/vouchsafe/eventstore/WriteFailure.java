package dev.vouchsafe.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.Set;

/** What an exception of the driver says about a write. */
final class WriteFailure {

    private static final int DUPLICATE_KEY = 11000;
    /** Interrupted and ExceededTimeLimit: the server was at it already. */
    private static final Set<Integer> BROKEN_OFF = Set.of(11601, 262);

    private WriteFailure() {}

    /**
     * Whether the same write can succeed later: the position was taken by another process, or the answer does not say
     * whether the write happened.
     */
    static boolean isPassing(RuntimeException e) {
        return switch (e) {
            case MongoBulkWriteException bulk ->
                bulk.getWriteConcernError() != null
                        || bulk.getWriteErrors().isEmpty()
                        || bulk.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY);
            case MongoSocketException lost -> true;
            case MongoTimeoutException late -> true;
            case MongoExecutionTimeoutException late -> true;
            case MongoNotPrimaryException moved -> true;
            case MongoNodeIsRecoveringException moved -> true;
            case MongoConnectionPoolClearedException lost -> true;
            case MongoServerUnavailableException gone -> true;
            case MongoWriteConcernException unconfirmed -> true;
            case MongoException other ->
                other.hasErrorLabel("RetryableWriteError")
                        || other instanceof MongoServerException && other.getCode() == DUPLICATE_KEY;
            default -> false;
        };
    }

    /** Whether the position was taken by another process. */
    static boolean isTaken(RuntimeException e) {
        return switch (e) {
            case MongoBulkWriteException bulk ->
                bulk.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY);
            case MongoServerException other -> other.getCode() == DUPLICATE_KEY;
            default -> false;
        };
    }

    /**
     * How many of the first commits of an ordered insert may be stored, or may yet be, though it ended like that. The
     * server stops at the first it refuses, and says which; of an insert that the driver never sent, or that was
     * refused as a whole, it is none.
     *
     * @param sent how many commits the insert had
     */
    static int mayBeStored(RuntimeException e, int sent) {
        return switch (e) {
            case MongoBulkWriteException bulk ->
                bulk.getWriteErrors().isEmpty()
                        ? sent
                        : bulk.getWriteErrors().getFirst().getIndex();
            case MongoSecurityException unsent -> 0;
            case MongoServerException answered ->
                isPassing(answered) && !isTaken(answered) || BROKEN_OFF.contains(answered.getCode()) ? sent : 0;
            case MongoException lost -> sent;
            default -> 0;
        };
    }
}
