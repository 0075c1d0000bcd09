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

/** What an exception of the driver says about a write. */
final class WriteFailure {

    private static final int DUPLICATE_KEY = 11000;

    private WriteFailure() {
    }

    /**
     * Whether the same write can succeed later: the position was taken by another process, or the answer does not say
     * whether the write happened.
     */
    static boolean isPassing(RuntimeException e) {
        return switch (e) {
            case MongoBulkWriteException bulk -> bulk.getWriteConcernError() != null
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
            case MongoException other -> other.hasErrorLabel("RetryableWriteError")
                    || other instanceof MongoServerException && other.getCode() == DUPLICATE_KEY;
            default -> false;
        };
    }

    /** Whether the position was taken by another process. */
    static boolean isTaken(RuntimeException e) {
        return switch (e) {
            case MongoBulkWriteException bulk -> bulk.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY);
            case MongoServerException other -> other.getCode() == DUPLICATE_KEY;
            default -> false;
        };
    }

    /**
     * Whether something of an insert may be stored, or may yet be, though it ended like that. It is not if the server refused
     * the first document, or if the driver never sent any.
     */
    static boolean leavesOpen(RuntimeException e) {
        return switch (e) {
            case MongoBulkWriteException bulk -> bulk.getWriteConcernError() != null || bulk.getWriteErrors().isEmpty()
                    || bulk.getWriteErrors().getFirst().getIndex() > 0;
            case MongoSecurityException unsent -> false;
            case MongoServerException answered -> isPassing(answered) && !isTaken(answered);
            case MongoException lost -> true;
            default -> false;
        };
    }
}
