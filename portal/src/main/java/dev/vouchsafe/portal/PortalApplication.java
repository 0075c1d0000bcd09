package dev.vouchsafe.portal;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Pages for people. It calls the gateway with the person's own token, and keeps nothing but sessions. */
@SpringBootApplication
@EnableConfigurationProperties(PortalSettings.class)
public class PortalApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(PortalApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties(Map.of("spring.config.name", "portal"))
                .run(args);
    }
}
