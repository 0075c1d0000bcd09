package dev.vouchsafe.platform.messaging;

/** A message that no retry can make readable; its reason goes with it to the dead-letter topic. */
public class UnreadableMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason names the field and what is wrong with it */
    public UnreadableMessage(String reason) {
        super(reason);
    }
}
