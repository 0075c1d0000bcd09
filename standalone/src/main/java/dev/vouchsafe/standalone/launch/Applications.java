package dev.vouchsafe.standalone.launch;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.eligibility.EligibilityServiceApplication;
import dev.vouchsafe.notification.NotificationServiceApplication;
import dev.vouchsafe.payment.PaymentServiceApplication;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application of each service, to be started in this JVM. */
public final class Applications {

    private Applications() {}

    public static SpringApplicationBuilder of(ServiceName service) {
        return switch (service) {
            case ELIGIBILITY -> EligibilityServiceApplication.application();
            case VOUCHER -> VoucherServiceApplication.application();
            case PAYMENT -> PaymentServiceApplication.application();
            case NOTIFICATION -> NotificationServiceApplication.application();
        };
    }
}
