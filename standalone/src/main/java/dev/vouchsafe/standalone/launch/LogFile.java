package dev.vouchsafe.standalone.launch;

import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/** Sends every log to one file, so that the console belongs to the person. To be called before anything logs. */
public final class LogFile {

    private static final String PLACE = "vouchsafe.log.file";

    private LogFile() {}

    public static void writeTo(Path file) {
        System.setProperty(PLACE, file.toString());
        System.setProperty("logback.configurationFile", "logback-standalone.xml");
        // Several applications share this JVM; none of them is to set up logging anew.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /**
     * Writes a failure down; answers where, or nothing if there is no log file yet: then the console is no place for it
     * either.
     */
    public static Optional<Path> write(Throwable failure) {
        return Optional.ofNullable(System.getProperty(PLACE)).map(Path::of).map(file -> {
            LoggerFactory.getLogger(LogFile.class).error("The run failed", failure);
            return file;
        });
    }
}
