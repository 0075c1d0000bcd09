package dev.vouchsafe.standalone.progress;

import java.time.Instant;

/** Where the progress is shown. */
interface Screen {

    /** Whether it is time for a new snapshot, at this instant of the program. */
    boolean due(Instant at);

    void show(Snapshot snapshot);
}
