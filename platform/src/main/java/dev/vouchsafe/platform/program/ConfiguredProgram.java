package dev.vouchsafe.platform.program;

import dev.vouchsafe.platform.messaging.UnreadableMessage;
import dev.vouchsafe.program.Programs;

/** A message for a program that is not configured can't be read here: it is dead-lettered, not refused. */
public final class ConfiguredProgram {

    private ConfiguredProgram() {}

    /** @throws UnreadableMessage if the program is not configured */
    public static void require(String program, Programs programs) {
        if (programs.byId(program).isEmpty()) {
            throw new UnreadableMessage("program: not configured");
        }
    }
}
