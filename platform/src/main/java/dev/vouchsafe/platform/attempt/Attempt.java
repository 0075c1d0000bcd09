package dev.vouchsafe.platform.attempt;

import dev.vouchsafe.platform.trail.Outcome;
import dev.vouchsafe.platform.trail.Subject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tried and was refused or denied, or what somebody was shown. Holds ids, instants and days of what was
 * asked for, and nothing else of it. A message that wasn't believed has its topic as the path.
 *
 * @param identity the same for the same attempt under the same {@code Idempotency-Key}; unlike any other without a key
 * @param kind what it is
 * @param method of HTTP
 * @param path the pattern of the route, with the ids of things in the place of its variables
 * @param asked the query parameters and values of the body that are kept, by name
 * @param status of the answer, or of the member's part of it
 * @param codes why it was refused; empty for what was shown
 * @param subjects the things that the path or the member names, then those of the query and the body
 * @param actor the caller's subject
 * @param roles the caller's, as its token claims them, sorted
 * @param partnerId the partner that the caller acted for; null for none
 * @param correlationId of the call
 * @param causeId of the call; null without a key
 */
record Attempt(
        String identity,
        Kind kind,
        String method,
        String path,
        Map<String, String> asked,
        int status,
        List<String> codes,
        List<Subject> subjects,
        String actor,
        List<String> roles,
        @Nullable String partnerId,
        String correlationId,
        @Nullable String causeId) {

    /** What sort of attempt, and how it turned out. */
    enum Kind {
        /** Answered 403 or 404. */
        DENIED(Outcome.DENIED, "call.denied"),
        /** Answered by another status of the range 4xx. */
        REFUSED(Outcome.REFUSED, "call.refused"),
        /** A tenant's thing was shown to an operator, an auditor or an officer. */
        SHOWN(Outcome.READ, "call.shown"),
        /** An uploaded document was given to somebody. */
        DOWNLOADED(Outcome.READ, "call.downloaded"),
        /** A message that isn't what it says it is. */
        UNBELIEVED(Outcome.DENIED, "message.unbelieved");

        private final Outcome outcome;
        private final String type;

        Kind(Outcome outcome, String type) {
            this.outcome = outcome;
            this.type = type;
        }

        Outcome outcome() {
            return outcome;
        }

        /** The type of its entry in the trail, which its sentences go by too. */
        String type() {
            return type;
        }

        boolean isRead() {
            return outcome == Outcome.READ;
        }

        /** How a call was turned down that was answered with this status. */
        static Kind ofRefusal(int status) {
            return status == 403 || status == 404 ? DENIED : REFUSED;
        }
    }

    Attempt {
        asked = Collections.unmodifiableSortedMap(new TreeMap<>(asked));
        codes = List.copyOf(codes);
        subjects = List.copyOf(subjects);
        roles = List.copyOf(roles);
    }

    /** Whether it was made under a key, so that it may be there already. */
    boolean repeatable() {
        return causeId != null;
    }
}
