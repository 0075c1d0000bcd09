package dev.vouchsafe.voucher;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that keeps pools of days and vouchers. */
@SpringBootApplication
public class VoucherServiceApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "voucher-service");
        SpringApplication.run(VoucherServiceApplication.class, args);
    }
}
