package dev.vouchsafe.acceptance.faults;

import java.time.Duration;

/** What happens to the store, and for how long. */
record Outage(Kind kind, Duration length) {

    enum Kind {
        /** Every connection is ended, and none is made. */
        CUT,
        /** Connections stay and keep silent; later they go on. */
        SILENT,
        /** Connections stay and keep silent for good; later there can be others. */
        DEAD,
        /** The store is there, but each follower meets an error. */
        ERROR
    }

    void begin(HurtServices services) {
        switch (kind) {
            case CUT -> services.proxy.refuse();
            case SILENT, DEAD -> services.proxy.fallSilent();
            case ERROR -> {}
        }
    }

    void end(HurtServices services) {
        services.proxy.carry(kind != Kind.DEAD);
    }

    @Override
    public String toString() {
        return kind + " " + length.toSeconds() + " s";
    }
}
