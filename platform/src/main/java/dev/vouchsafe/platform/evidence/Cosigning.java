package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.evidence.SignedCheckpoints.Signed;
import dev.vouchsafe.platform.evidence.WitnessAnswer.Cosigned;
import dev.vouchsafe.platform.evidence.WitnessAnswer.Inconsistent;
import dev.vouchsafe.platform.evidence.WitnessAnswer.Knows;
import dev.vouchsafe.platform.evidence.WitnessAnswer.Unwilling;
import dev.vouchsafe.verifier.Checkpoint;
import dev.vouchsafe.verifier.Fault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One witness of one tree. It is asked for the last checkpoint alone: its cosignature says of all that are before it
 * that they are in it. Used by one thread.
 */
final class Cosigning {

    private static final int TRIES = 3;

    private final Witness witness;
    private final SignedCheckpoints checkpoints;
    private final WitnessClient client;
    /** The size that the witness is taken to know. It says so itself if it is another. */
    private long known;

    private volatile @Nullable String alarm;

    Cosigning(Witness witness, SignedCheckpoints checkpoints, WitnessClient client) {
        this.witness = witness;
        this.checkpoints = checkpoints;
        this.client = client;
    }

    /** What the witness found wrong with the tree, for people; empty if nothing. */
    Optional<String> alarm() {
        return Optional.ofNullable(alarm);
    }

    /**
     * Asks for the cosignature of the last checkpoint, if it is missing.
     *
     * @throws IllegalStateException if the witness gives none and says nothing of the tree
     */
    void ask() {
        var last = checkpoints.last();
        if (last.isEmpty() || last.get().checkpoint().signedBy(witness.key())) {
            return;
        }
        for (int i = 0; i < TRIES && !settled(last.get()); i++) {
            // The witness has told what it knows; it may have been asked by another process meanwhile.
        }
    }

    private boolean settled(Signed last) {
        long size = last.checkpoint().size();
        long old = known;
        if (old > size) {
            alarm = "The witness %s has cosigned %d records of %s, which has %d."
                    .formatted(witness.name(), old, last.checkpoint().origin(), size);
            known = 0; // asked anew, what it knows is heard again
            return true;
        }
        var proof = checkpoints.tiles().get().tree().consistency(old, size);
        switch (client.ask(witness, old, proof, last.signed())) {
            case Cosigned given -> {
                checkpoints.cosigned(size, verified(given, last.checkpoint()));
                known = size;
                alarm = null;
            }
            case Knows(var other)
            when other != old -> {
                known = other;
                return false;
            }
            case Knows same -> alarm = inconsistent(last);
            case Inconsistent no -> alarm = inconsistent(last);
            case Unwilling(var why) -> throw new IllegalStateException("the witness " + witness.name() + " " + why);
        }
        return true;
    }

    private String inconsistent(Signed last) {
        return "The witness %s has seen another %s: its first %d records don't go on from what was signed before."
                .formatted(
                        witness.name(),
                        last.checkpoint().origin(),
                        last.checkpoint().size());
    }

    /** The lines that are cosignatures by the witness's key. */
    private List<String> verified(Cosigned given, Checkpoint checkpoint) {
        var lines = given.lines()
                .lines()
                .filter(line -> isBy(witness, checkpoint.text() + "\n" + line + "\n"))
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalStateException("the witness " + witness.name() + " gives no cosignature by its key");
        }
        return lines;
    }

    private static boolean isBy(Witness witness, String note) {
        try {
            return Checkpoint.read(note).signedBy(witness.key());
        } catch (Fault malformed) {
            return false;
        }
    }
}
