package dev.vouchsafe.notification;

import dev.vouchsafe.contracts.service.ServiceName;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The service that tells people what happened and what is due, by inbox and mail, and other systems by webhook. */
@SpringBootApplication
public class NotificationServiceApplication {

    /**
     * The application, to be run alone or in one JVM with the other services; its configuration is
     * {@code notification-service.yml}.
     */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(NotificationServiceApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties(Map.of("spring.config.name", ServiceName.NOTIFICATION.id()));
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
