package dev.vouchsafe.standalone.launch;

import dev.vouchsafe.embedded.PortInUse;
import dev.vouchsafe.embedded.UnusableDataFolder;
import dev.vouchsafe.platform.personal.WrongMasterKey;
import dev.vouchsafe.program.definition.WrongDefinition;
import dev.vouchsafe.standalone.RunStopped;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** What a failed start means to a person. */
final class Failures {

    private Failures() {}

    /** Whether it is that another listens on a port that was to be ours. */
    static boolean isPortInUse(RuntimeException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof PortInUse || cause instanceof PortInUseException);
    }

    /** The failure as a sentence, if it is one that a person can do something about; otherwise itself. */
    static RuntimeException readable(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RunStopped stopped) {
                return stopped;
            }
            if (cause instanceof UnusableDataFolder unusable) {
                return new RunStopped(String.valueOf(unusable.getMessage()), unusable);
            }
            if (cause instanceof WrongDefinition wrong) {
                return new RunStopped("A program's definition is wrong: " + wrong.getMessage() + ".", wrong);
            }
            if (cause instanceof WrongMasterKey wrong) {
                return new RunStopped(
                        "The data folder can't be used: its key of persons is not the one that its data was made with; "
                                + wrong.getMessage(),
                        wrong);
            }
            if (cause instanceof PortInUse taken) {
                return new RunStopped("Port " + taken.port() + " is in use; choose others with --port.", taken);
            }
            if (cause instanceof PortInUseException taken) {
                return new RunStopped("Port " + taken.getPort() + " is in use; choose others with --port.", taken);
            }
        }
        return failure;
    }
}
