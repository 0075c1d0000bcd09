package dev.vouchsafe.eligibility;

import dev.vouchsafe.contracts.service.ServiceName;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The service that knows the partners: who they are, what they can do, what they signed and enrolled in. */
@SpringBootApplication
public class EligibilityServiceApplication {

    /**
     * The application, to be run alone or in one JVM with the other services; its configuration is
     * {@code eligibility-service.yml}.
     */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(EligibilityServiceApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties(Map.of("spring.config.name", ServiceName.ELIGIBILITY.id()));
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
