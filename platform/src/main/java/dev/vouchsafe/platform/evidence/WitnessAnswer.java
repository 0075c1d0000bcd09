package dev.vouchsafe.platform.evidence;

/** What a witness says to a checkpoint. Source: C2SP tlog-witness. */
sealed interface WitnessAnswer {

    /**
     * It cosigned it.
     *
     * @param lines signatures as a note has them, not verified yet
     */
    record Cosigned(String lines) implements WitnessAnswer {}

    /** Its last checkpoint of the log has another size than the one that was taken for it. */
    record Knows(long size) implements WitnessAnswer {}

    /** The checkpoint doesn't go on from the one that it knows. */
    record Inconsistent() implements WitnessAnswer {}

    /**
     * It doesn't cosign now, and says nothing of the tree: it doesn't know the log or its key, or fails.
     *
     * @param why for people
     */
    record Unwilling(String why) implements WitnessAnswer {}
}
