package dev.vouchsafe.platform.sample;

import dev.vouchsafe.platform.log.Cause;
import java.util.List;

/** Causes for tests. */
public final class Causes {

    private Causes() {}

    public static Cause message(String id) {
        return new Cause("message:/tests:" + id, Cause.Kind.MESSAGE, "/tests", List.of(), "c-" + id);
    }

    /** A call without an Idempotency-Key. */
    public static Cause call(String actor) {
        return new Cause(null, Cause.Kind.CALL, actor, List.of("partner-admin", "auditor"), "c-" + actor);
    }
}
