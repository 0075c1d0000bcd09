package dev.vouchsafe.gateway;

import dev.vouchsafe.web.WebConfiguration;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The one way in for the portal and for ops; configured by {@code gateway.yml}. */
@SpringBootApplication
@Import(WebConfiguration.class)
@EnableConfigurationProperties(GatewaySettings.class)
public class GatewayApplication {

    /** The application, to be run alone or in one JVM with the services. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties(Map.of("spring.config.name", "gateway"));
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
