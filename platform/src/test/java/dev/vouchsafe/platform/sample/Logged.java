package dev.vouchsafe.platform.sample;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a class logs. */
public final class Logged {

    private Logged() {}

    /** What the class logs while the work is done. */
    public static List<ILoggingEvent> by(Class<?> type, Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(type);
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        logger.addAppender(logged);
        try {
            work.run();
        } finally {
            logger.detachAppender(logged);
        }
        return List.copyOf(logged.list);
    }
}
