package dev.vouchsafe.standalone.launch;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/** Sends every log to one file, so that the console belongs to the person. To be called before anything logs. */
public final class LogFile {

    private LogFile() {
    }

    public static void writeTo(Path file) {
        System.setProperty("vouchsafe.log.file", file.toString());
        System.setProperty("logback.configurationFile", "logback-standalone.xml");
        // Several applications share this JVM; none of them is to set up logging anew.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
