package dev.vouchsafe.standalone.scenario;

import dev.vouchsafe.standalone.RunStopped;

/** A scenario file that can't be read, with the line at fault. */
class UnreadableScenario extends RunStopped {

    private static final long serialVersionUID = 1L;

    UnreadableScenario(String name, int number, String reason) {
        super("Line " + number + " of " + name + " can't be read: " + reason + ".");
    }
}
