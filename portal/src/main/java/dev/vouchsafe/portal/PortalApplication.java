package dev.vouchsafe.portal;

import dev.vouchsafe.telemetry.ManagementPort;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ReactorResourceFactory;

/** Pages for people. It calls the gateway with the person's own token, and keeps nothing but sessions. */
@SpringBootApplication
@EnableConfigurationProperties(PortalSettings.class)
public class PortalApplication {

    /**
     * Event loops of its own: those that the framework shares over the JVM end for all applications when one of them
     * stops.
     */
    @Bean
    ReactorResourceFactory eventLoops() {
        var loops = new ReactorResourceFactory();
        loops.setUseGlobalResources(false);
        loops.setShutdownQuietPeriod(Duration.ZERO);
        return loops;
    }

    @Bean
    ManagementPort managementPort(Environment environment) {
        return new ManagementPort(environment);
    }

    public static void main(String[] args) {
        new SpringApplicationBuilder(PortalApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties(Map.of("spring.config.name", "portal"))
                .run(args);
    }
}
