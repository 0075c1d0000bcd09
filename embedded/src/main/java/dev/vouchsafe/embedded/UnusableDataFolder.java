package dev.vouchsafe.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A data folder was refused: it is damaged, foreign, in use, or of a later format. The message is one sentence fit for
 * a person to read.
 */
public class UnusableDataFolder extends RuntimeException {

    private final Path folder;
    private final String reason;

    UnusableDataFolder(Path folder, String reason, @Nullable Throwable cause) {
        super("The data folder " + folder + " can't be used: " + reason + ".", cause);
        this.folder = folder;
        this.reason = reason;
    }

    UnusableDataFolder(Path folder, String reason) {
        this(folder, reason, null);
    }

    /** The folder as it was given. */
    public Path folder() {
        return folder;
    }

    /** Why it was refused, as the latter half of a sentence. */
    public String reason() {
        return reason;
    }
}
