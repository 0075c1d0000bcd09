package dev.vouchsafe.standalone.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One Spring application in this JVM: with its own context, configuration, port and database, and nothing in common
 * with the others.
 */
final class Service {

    private Service() {}

    /**
     * @param name the service's name, which is also its configuration file's
     * @param settings what this place decides; they win over the service's own configuration and over the environment
     */
    static ConfigurableApplicationContext start(
            String name, SpringApplicationBuilder application, int port, Map<String, Object> settings) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--spring.config.name=" + name);
        arguments.add("--spring.config.location=classpath:/");
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--server.port=" + port);
        arguments.add("--server.shutdown=graceful");
        arguments.add("--spring.lifecycle.timeout-per-shutdown-phase=3s");
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return application
                .bannerMode(Banner.Mode.OFF)
                // They stop in an order, together with the embedded parts.
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }
}
