package dev.vouchsafe.platform.imports;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.imports.ImportEvent.ImportPublished;
import dev.vouchsafe.platform.imports.ImportEvent.ImportReceived;

/** How far people have gone with a file: each step has its effect once, however often it is asked for. */
enum ImportStage {
    UNKNOWN,
    RECEIVED,
    PUBLISHED;

    Decision next(ImportEvent asked) {
        return switch (asked) {
            case ImportReceived received -> this == UNKNOWN ? Decision.accept(received) : Decision.nothing();
            case ImportPublished published -> this == PUBLISHED ? Decision.nothing() : Decision.accept(published);
        };
    }
}
