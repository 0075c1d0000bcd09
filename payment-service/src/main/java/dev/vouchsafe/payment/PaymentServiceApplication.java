package dev.vouchsafe.payment;

import dev.vouchsafe.contracts.service.ServiceName;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The service that keeps registrations for payment, payment requests and the windows in which they are submitted. */
@SpringBootApplication
public class PaymentServiceApplication {

    /**
     * The application, to be run alone or in one JVM with the other services; its configuration is
     * {@code payment-service.yml}.
     */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(PaymentServiceApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties(Map.of("spring.config.name", ServiceName.PAYMENT.id()));
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
