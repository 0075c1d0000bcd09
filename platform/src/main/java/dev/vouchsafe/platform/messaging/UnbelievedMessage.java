package dev.vouchsafe.platform.messaging;

/** A message that isn't what it says it is. Its form may be right, and nothing is done for it. */
public final class UnbelievedMessage extends UnreadableMessage {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        /** Its source has no say on its topic. */
        SOURCE("message-source-unknown"),
        /** The service in whose name it speaks hasn't signed it. */
        SIGNATURE("message-not-signed"),
        /** Another message of its source has its id. */
        REUSED_ID("message-id-reused");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** As the trail and the counts of refusals name it. */
        public String code() {
            return code;
        }
    }

    private final Why why;

    /** @param reason a sentence for a person */
    UnbelievedMessage(Why why, String reason) {
        super(reason);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
