package dev.vouchsafe.eventstore;

import java.util.List;

/** Tells of event processors, whichever process they run in. */
public interface ProcessorProgress {

    /** How far all processors have come, and who works on them. Claims nothing. */
    List<SegmentProgress> progress();
}
