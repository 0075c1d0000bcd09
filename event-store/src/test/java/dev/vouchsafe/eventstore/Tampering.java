package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Ways to touch a log once, at random: each takes the documents and returns them otherwise. */
enum Tampering {
    BYTE_CHANGED {
        @Override
        void touch(List<byte[]> log, Random random) {
            int at = random.nextInt(log.size());
            byte[] changed = log.get(at).clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            log.set(at, changed);
        }
    },

    COMMIT_REMOVED {
        @Override
        void touch(List<byte[]> log, Random random) {
            log.remove(random.nextInt(log.size()));
        }
    },

    /** Two commits change places: as they are in a list of documents, each in the other's position in a collection. */
    COMMITS_SWAPPED {
        @Override
        void touch(List<byte[]> log, Random random) {
            int one = random.nextInt(log.size());
            int other = (one + 1 + random.nextInt(log.size() - 1)) % log.size();
            byte[] moved = positioned(log.get(one), ChainCheck.start(log.get(other)));
            log.set(one, positioned(log.get(other), ChainCheck.start(log.get(one))));
            log.set(other, moved);
        }
    },

    /**
     * A commit as the writer could have made it, sealed behind some commit: between two, or inside one of several
     * events.
     */
    COMMIT_INSERTED {
        @Override
        void touch(List<byte[]> log, Random random) {
            int place = random.nextInt(log.size());
            Commit model = ChainCheck.decode(log.get(random.nextInt(log.size())));
            Commit holder = ChainCheck.decode(log.get(place));
            Digest before = CommitSeal.hash(log.get(random.nextInt(log.size())));
            boolean inside = holder.events().size() > 1;
            Commit inserted = new Commit(UUID.randomUUID().toString(), model.events())
                    .at(inside ? holder.position() + 1 : holder.position());
            log.add(inside ? place + 1 : place, CommitSeal.seal(inserted, before));
            for (int i = place + 1; i < log.size() && !inside; i++) { // make room
                log.set(
                        i,
                        positioned(
                                log.get(i),
                                ChainCheck.start(log.get(i)) + inserted.events().size()));
            }
        }
    };

    abstract void touch(List<byte[]> log, Random random);

    List<byte[]> touched(List<byte[]> log, Random random) {
        List<byte[]> copy = new ArrayList<>(log);
        touch(copy, random);
        return copy;
    }

    static byte[] positioned(byte[] document, long position) {
        byte[] moved = document.clone();
        for (int i = 0; i < Long.BYTES; i++) {
            moved[9 + i] = (byte) (position >>> (8 * i));
        }
        return moved;
    }
}
