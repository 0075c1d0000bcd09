package dev.vouchsafe.embedded.documents;

import java.io.IOException;

/** A journal that no kill could have left like this. The message is the latter half of a sentence. */
public final class DamagedJournal extends IOException {

    DamagedJournal(String message) {
        super(message);
    }
}
