package dev.vouchsafe.contracts.topics;

import java.util.Set;

/** What stands in the headers of a message that was put aside or sent again, beside its own. All are text. */
public final class DeadLetterHeaders {

    /** Why it could not be read, as a sentence for a person. */
    public static final String REASON = "dlt-reason";
    /** The service that could not read it. Others may have read it. */
    public static final String SERVICE = "dlt-service";
    /** The topic it came from. */
    public static final String TOPIC = "dlt-original-topic";
    /** Its partition there, in decimal. */
    public static final String PARTITION = "dlt-original-partition";
    /** Its offset there, in decimal. */
    public static final String OFFSET = "dlt-original-offset";
    /** How many bytes of its value were left out because no topic takes them; absent if none were. */
    public static final String OMITTED = "dlt-omitted-bytes";
    /** The id of the dead letter that it was before it was sent again; absent if it never was one. */
    public static final String REPLAY_OF = "dlt-replay-of";

    private static final Set<String> ALL = Set.of(REASON, SERVICE, TOPIC, PARTITION, OFFSET, OMITTED, REPLAY_OF);

    private DeadLetterHeaders() {}

    /** Whether the header of this name is one of these, and none of the message's own. */
    public static boolean areOf(String name) {
        return ALL.contains(name);
    }
}
