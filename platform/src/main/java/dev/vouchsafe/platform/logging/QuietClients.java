package dev.vouchsafe.platform.logging;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Puts {@link RepeatedLines} into the log before any client is made; once, however many services the JVM has. */
final class QuietClients implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            synchronized (QuietClients.class) {
                if (logs.getTurboFilterList().stream().noneMatch(RepeatedLines.class::isInstance)) {
                    logs.addTurboFilter(new RepeatedLines());
                }
            }
        }
    }
}
