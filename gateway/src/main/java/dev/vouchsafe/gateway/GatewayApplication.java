package dev.vouchsafe.gateway;

import dev.vouchsafe.web.WebConfiguration;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The one way in for the portal and for ops; configured by {@code gateway.yml}. */
@SpringBootApplication
@Import(WebConfiguration.class)
@EnableConfigurationProperties(GatewaySettings.class)
public class GatewayApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(GatewayApplication.class)
                .properties(Map.of("spring.config.name", "gateway"))
                .run(args);
    }
}
