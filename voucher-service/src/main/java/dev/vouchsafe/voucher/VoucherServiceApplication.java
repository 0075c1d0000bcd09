package dev.vouchsafe.voucher;

import dev.vouchsafe.contracts.service.ServiceName;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The service that keeps pools of days and vouchers. */
@SpringBootApplication
public class VoucherServiceApplication {

    /**
     * The application, to be run alone or in one JVM with the other services; its configuration is
     * {@code voucher-service.yml}.
     */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(VoucherServiceApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties(Map.of("spring.config.name", ServiceName.VOUCHER.id()));
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
