package dev.vouchsafe.voucher.pool;

import dev.vouchsafe.platform.messaging.UnreadableMessage;
import dev.vouchsafe.program.Programs;
import org.springframework.stereotype.Component;

/** A message for a program that is not configured can't be read here: it is dead-lettered, not refused. */
@Component
public class KnownProgram {

    private final Programs programs;

    KnownProgram(Programs programs) {
        this.programs = programs;
    }

    /** @throws UnreadableMessage if the program is not configured */
    public void require(String program) {
        if (!has(program)) {
            throw new UnreadableMessage("program: not configured");
        }
    }

    public boolean has(String program) {
        return programs.byId(program).isPresent();
    }
}
